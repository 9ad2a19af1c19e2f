import { CALL, KEY } from '../notes/forms';
import { contentStems, stemOf } from '../notes/words';
import { type Check, designItems, found, isAbout, ofItem, ofLine } from './found';
import { askedFor } from './scoping';

/** Calls with method and path, or name and arguments, that serve what is asked for. */
export const calls: Check = (sources) => {
  const wanted = askedFor(sources);
  const lines = sources.kinds.calls.flatMap(({ lines: own }) => own);
  const byCall = new Map(
    lines.flatMap((line) => {
      const [, method = '', path = '', name = ''] = CALL.exec(line.text) ?? [];
      const isWanted = contentStems(line.text).some((stem) => wanted.has(stem));
      return (path || name) && isWanted ? [[`${method} ${path}${name}`.toLowerCase(), line] as const] : [];
    }),
  );
  return found(byCall.size, [...byCall.values()].map(ofLine));
};

/** Entities with fields and a key that serve what is asked for. */
export const entities: Check = (sources) => {
  const wanted = new Set([...askedFor(sources), ...sources.kinds.calls.flatMap(({ content }) => [...content])]);
  const lines = sources.kinds.entities.flatMap(({ lines: own }) => own);
  const byName = new Map(
    lines.flatMap((line) => {
      const name = /^[`*"]*([a-z_]\w+)/i.exec(line.text)?.[1];
      const hasFields = /[(:{].*[,|]|,.*,/.test(line.text);
      const isWanted = contentStems(line.text.replace(/_/g, ' ')).some((stem) => wanted.has(stem));
      return name && hasFields && KEY.test(line.text) && isWanted ? [[stemOf(name.toLowerCase()), line] as const] : [];
    }),
  );
  return found(byName.size, [...byName.values()].map(ofLine));
};

const SHARDED =
  /\b(?:partition(?:ed|s)?|shard(?:ed|ing|s)?)\s*(?:key)?\s*(?:\w+\s)?(?:by|on|:|=|is|\()\s*[`(]?(\w+)|\bpk\s*[:=(]?\s*\(?`?(\w+)/i;
const REASON = /\b(?:so|because|since|hot|even(?:ly)?|spread|same|one (?:node|shard|partition)|together|avoid)\b|->|→/i;

const WHOLE = /\b(?:no need to|not|without|no|dont|don't)\s(?:need\s)?(?:to\s)?(?:shard|partition)\w*/i;

/** A partition key for data of this problem, or a number by which none is needed, with the reason: 2; without one: 1. */
export const partitionKey: Check = (sources) => {
  const wanted = askedFor(sources);
  if (!sources.facts.stores.length) return found(0);
  const keyed = [...designItems(sources)].filter((item) => {
    const [, by = '', pk = ''] = SHARDED.exec(item.text) ?? [];
    // A primary key divides the data only where the store is made for it.
    const key = by || (sources.facts.ofKind('nosqlDatabase').length > 0 ? pk : '');
    const parts = contentStems(key.replace(/_|(?<=[a-z])(?=[A-Z])/g, ' '));
    return (
      key !== '' &&
      (parts.some((stem) => wanted.has(stem) || sources.topic.has(stem)) || /(?:id|hash|key|code)$/i.test(key)) &&
      isAbout(sources, item)
    );
  });
  const whole = designItems(sources).filter((item) => WHOLE.test(item.text) && sources.figures.rests(item.text));
  if (whole.length > 0) return found(2, whole.flatMap(ofItem));
  const reasoned = keyed.filter(({ text }) => REASON.test(text) || sources.figures.rests(text));
  return found(
    reasoned.length > 0 ? 2 : keyed.length > 0 ? 1 : 0,
    (reasoned.length > 0 ? reasoned : keyed).flatMap(ofItem),
  );
};
