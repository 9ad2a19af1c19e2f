import type * as v from 'valibot';

/** What is read of a valibot schema or of an action in its pipe. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly [key: string]: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** A valibot schema as the text of a JSON schema (draft 7). Throws for a part that has no counterpart. */
export function jsonSchemaText(schema: v.GenericSchema, title: string, description: string): string {
  const draft = 'http://json-schema.org/draft-07/schema#';
  return `${JSON.stringify({ $schema: draft, title, description, ...convert(schema as unknown as Part) }, undefined, 2)}\n`;
}

function convert(part: Part): Json {
  const pipe = (part.pipe as readonly Part[] | undefined) ?? [part];
  return Object.assign({}, ...pipe.map((each, index) => (index === 0 ? base(each) : action(each)))) as Json;
}

function base(part: Part): Json {
  if (part.pipe && (part.pipe as readonly Part[])[0] !== part) return convert(part);
  switch (part.type) {
    case 'strict_object':
      return object(part.entries as Readonly<Record<string, Part>>);
    case 'array':
      return { type: 'array', items: convert(part.item as Part) };
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type };
    case 'picklist':
      return { enum: part.options };
    case 'literal':
      return { const: part.literal };
    case 'union':
      return { anyOf: (part.options as readonly Part[]).map(convert) };
    case 'optional':
    case 'exact_optional':
      return convert(part.wrapped as Part);
    default:
      throw new Error(`There is no JSON schema for “${part.type}”.`);
  }
}

function object(entries: Readonly<Record<string, Part>>): Json {
  const keys = Object.entries(entries);
  const isOptional = ({ type }: Part) => type === 'optional' || type === 'exact_optional';
  return {
    type: 'object',
    additionalProperties: false,
    required: keys.filter(([, part]) => !isOptional(part)).map(([key]) => key),
    properties: Object.fromEntries(keys.map(([key, part]) => [key, convert(part)])),
  };
}

function action(part: Part): Json {
  const { type, requirement } = part;
  switch (type) {
    case 'description':
      return { description: part.description };
    case 'min_length':
      return { minItems: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'gt_value':
      return { exclusiveMinimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'url':
      return { format: 'uri' };
    case 'check':
      return { pattern: '^\\S([\\s\\S]*\\S)?$' };
    default:
      throw new Error(`There is no JSON schema for the check “${type}”.`);
  }
}
