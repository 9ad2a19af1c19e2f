/**
 * Writes markup by tagged templates. Pages hand in lit's `html` and `svg`; `textMarkup` makes text of the same templates, for
 * files. Values are text wherever they stand: in content, and in attributes, which are always quoted.
 */
export interface Markup<T> {
  html(strings: TemplateStringsArray, ...values: MarkupValue<T>[]): T;
  /** What stands inside of an `svg` element. */
  svg(strings: TemplateStringsArray, ...values: MarkupValue<T>[]): T;
}

/** What can be put into a template; an empty text for nothing. */
export type MarkupValue<T> = T | string | number | readonly MarkupValue<T>[];

/** Markup that is written already: only templates make it. */
export class WrittenMarkup {
  constructor(readonly text: string) {}
}

/** Templates as the text of a file; whatever is put into them stays text. */
export const textMarkup: Markup<WrittenMarkup> = { html: write, svg: write };

/** Text as it stands in HTML, SVG and XML, in content and in quoted attributes; signs none of them allows are left out. */
export function escapeMarkup(text: string): string {
  return text.replace(NOT_ALLOWED, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Control signs but for tab and line ends, and halves of signs. */
const NOT_ALLOWED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function write(strings: TemplateStringsArray, ...values: MarkupValue<WrittenMarkup>[]): WrittenMarkup {
  const text = strings.map((string, index) => string + (index < values.length ? textOf(values[index] ?? '') : ''));
  return new WrittenMarkup(text.join(''));
}

function textOf(value: MarkupValue<WrittenMarkup>): string {
  if (value instanceof WrittenMarkup) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return escapeMarkup(String(value));
}
