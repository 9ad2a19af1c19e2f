import type { TextReading } from './textReader';

/** Words people write on arrows rather than on boxes. */
const ON_ARROWS =
  /^\s*[(#]?\d{1,3}\s*[.):]|^\s*(?:step\s+\d|get|post|put|delete|patch)\b|\b(?:reads?|writes?|publish(?:es)?|consumes?|subscribes?|async|sync|https?|grpc|tcp|udp|wss?|requests?|responses?|quer(?:y|ies)|fetch(?:es)?|pulls?|uploads?|downloads?|miss|hits?|notif(?:y|ies)|sends?|acks?|polls?|replicat(?:e|es|ion)|updates?|redirects?|looks? ?up|lookups?|enqueues?|dequeues?|invalidates?|stores?|connects?|returns?|calls?|lag|every)\b/i;

/** True for words that go with an arrow: "1. POST /messages", "async", "reads". */
export function looksLikeArrowLabel({ text, kind }: TextReading): boolean {
  return ON_ARROWS.test(text) && (kind === undefined || kind.confidence < 0.9 || /^\s*[(#]?\d{1,3}\s*[.)]/.test(text));
}
