import type { Signal } from './signals';

/** The words of a query, lower case; quotation marks of all kinds are dropped, as people paste phrases in them. */
export function queryWords(query: string): readonly string[] {
  return query
    .toLowerCase()
    .replace(/["“”„«»]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** Signals that hold every word of the query in their phrase, what they test, the advice or the group's name. */
export function searchSignals(signals: readonly Signal[], query: string): readonly Signal[] {
  const words = queryWords(query);
  return signals.filter((signal) => {
    const text = [signal.phrase, signal.tests, signal.area, signal.followUp, ...signal.advice].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
