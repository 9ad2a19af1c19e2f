import { stem } from '../../stem';

/** Words that say nothing of what a line is about: English's own, and those that fit every design. */
const STOP = new Set(
  (
    'a about above after again all also always am an and any are as at be because been before being below both but by can cannot ' +
    'could did do does done down each either else etc even ever every few first for from get gets give go goes good had has have ' +
    'he her here high how i if in into is it its just keep kept last less let like low made make many may me more most much must ' +
    'my need needs never new next no nor not now of off ok on once one only or other our out over own per really same say see she ' +
    'should since so some still such take than that the their them then there these they thing things this those through to too two ' +
    'three under until up us use used uses using via very want was we well were what when where which while who why will with within ' +
    'without would yes yet you your able across actually around anyway basically between currently generally maybe overall per ' +
    'properly simply together whole whenever various ' +
    'app application approach architecture backend better best choice component components data design easy engineering fine general ' +
    'important nice problem request requests requirement requirements right scalable server servers service services simple ' +
    'solution support supports system systems tech technology thing use user users work works'
  ).split(/\s+/),
);

/** What people write in a hurry. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ msg: 'message', msgs: 'messages', notif: 'notification', notifs: 'notifications', pic: 'photo', pics: 'photos' },
  ...{
    conn: 'connection',
    conns: 'connections',
    img: 'image',
    imgs: 'images',
    txn: 'transaction',
    txns: 'transactions',
  },
  ...{
    acct: 'account',
    repl: 'replica',
    svc: 'service',
    vid: 'video',
    vids: 'videos',
    cfg: 'config',
    celeb: 'celebrity',
  },
  ...{
    celebs: 'celebrities',
    fanout: 'fan out',
    resp: 'response',
    loc: 'location',
    dupes: 'duplicates',
    dup: 'duplicate',
  },
};

/** The words of a text in small letters; `session:<user>` is two, `chat_id` one. */
export function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}_]*/gu);
  return (words ?? []).flatMap((word) => (Object.hasOwn(SHORT, word) ? (SHORT[word]?.split(' ') ?? word) : word));
}

/** What words of one family share: message, messages and messaging are "messag". Short words and those with digits are names. */
export function stemOf(word: string): string {
  const plain = word.replace(/_/g, '');
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  return stem(plain);
}

/** Codes of HTTP are said as words are: "302 over 301". */
const STATUS = /^[1-5]\d\d$/;

/** The stems of a text that say what it is about, in order; no numbers. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !STOP.has(word) && (!/^\d/.test(word) || STATUS.test(word)))
    .map(stemOf)
    .filter((stem) => stem.length > 2);
}

/** True for a word that stands in any text. */
export function isPlainWord(word: string): boolean {
  return STOP.has(word);
}
