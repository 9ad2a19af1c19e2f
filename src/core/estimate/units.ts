import { BYTE, BYTE_PER_SECOND, type Dimension, DOLLAR, PER_SECOND, SECOND } from './dimension';

/** A unit of measure: how many SI units (bytes, seconds, dollars) one of it is. */
export interface Unit {
  readonly factor: number;
  readonly dimension: Dimension;
  /** Its prefix is a power of 1024: results in it are shown in KiB, MiB … */
  readonly isBinary?: boolean;
  /** Its family, as far as display cares. */
  readonly bits?: boolean;
}

const DAY = 86_400;

function unit(factor: number, dimension: Dimension, more: Partial<Unit> = {}): Unit {
  return { factor, dimension, ...more };
}

function names(unit: Unit, ...all: string[]): [string, Unit][] {
  return all.map((name) => [name, unit]);
}

const DECIMAL: readonly (readonly [string, number])[] = [
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
];

function prefixed(): [string, Unit][] {
  return DECIMAL.flatMap(([prefix, factor], index) => {
    const spellings = prefix === 'k' ? ['k', 'K'] : [prefix];
    const binary = `${prefix === 'k' ? 'K' : prefix}i`;
    const power = 1024 ** (index + 1);
    return spellings
      .flatMap((p) => [
        ...names(unit(factor, BYTE), `${p}B`),
        ...names(unit(factor / 8, BYTE, { bits: true }), `${p}bit`, `${p}b`),
        ...names(unit(factor / 8, BYTE_PER_SECOND, { bits: true }), `${p}bps`),
        ...names(unit(factor, BYTE_PER_SECOND), `${p}Bps`),
      ])
      .concat(
        names(unit(power, BYTE, { isBinary: true }), `${binary}B`),
        names(unit(power / 8, BYTE, { isBinary: true, bits: true }), `${binary}bit`),
      );
  });
}

/**
 * Units by name. These names are reserved: no line can define them. Months have 30 days and years 365, as everyone at a
 * whiteboard reckons; bits are an eighth of a byte.
 */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...names(unit(1, BYTE), 'B', 'byte', 'bytes', 'Byte', 'Bytes'),
  ...names(unit(1 / 8, BYTE, { bits: true }), 'bit', 'bits'),
  ...names(unit(1 / 8, BYTE_PER_SECOND, { bits: true }), 'bps'),
  ...prefixed(),
  ...names(unit(1e-9, SECOND), 'ns'),
  ...names(unit(1e-6, SECOND), 'us', 'µs', 'μs'),
  ...names(unit(1e-3, SECOND), 'ms'),
  ...names(unit(1, SECOND), 's', 'sec', 'secs', 'second', 'seconds'),
  ...names(unit(60, SECOND), 'min', 'mins', 'minute', 'minutes'),
  ...names(unit(3600, SECOND), 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...names(unit(DAY, SECOND), 'day', 'days'),
  ...names(unit(7 * DAY, SECOND), 'week', 'weeks'),
  ...names(unit(30 * DAY, SECOND), 'month', 'months'),
  ...names(unit(365 * DAY, SECOND), 'year', 'years', 'yr', 'yrs'),
  ...names(unit(1, DOLLAR), '$', 'USD', 'dollar', 'dollars'),
  ...names(unit(0.01, DOLLAR), 'cent', 'cents'),
]);

/** Units a variable of the same name replaces: what people call their own figures. */
export const SOFT_UNITS: ReadonlyMap<string, Unit> = new Map(
  names(unit(1, PER_SECOND), 'qps', 'rps', 'tps', 'QPS', 'RPS', 'TPS'),
);

const COUNTED = [
  'user,message,request,read,write,query,item,post,tweet,photo,image,picture,video,file,chunk,object,event,click,view',
  'order,record,row,key,document,page,link,url,server,node,machine,instance,host,core,cpu,vcpu,shard,partition,replica',
  'copy,connection,socket,session,device,driver,rider,trip,ride,location,update,call,job,task,worker,thread,follower',
  'friend,member,group,chat,conversation,room,channel,notification,email,account,customer,seller,product,seat,ticket',
  'booking,payment,transaction,like,comment,share,upload,download,search,hit,miss,lookup,operation,op,req,msg,conn,txn,person,client',
  'word,char,character,symbol,token,point,sample,metric,series,log,line,broker,topic,consumer,producer,region,zone,disk',
].join(',');

const IRREGULAR: ReadonlyMap<string, string> = new Map([['people', 'person']]);

const COUNT_WORDS: ReadonlySet<string> = new Set(COUNTED.split(','));

/**
 * What a word counts, in the singular ("users" → "user"); undefined for words that are not known to be counted. Counts
 * are plain numbers, so a word only serves to warn when unlike things are added.
 */
export function countLabel(word: string): string | undefined {
  const lower = word.toLowerCase();
  const candidates = [
    lower,
    IRREGULAR.get(lower),
    lower.replace(/ies$/, 'y'),
    lower.replace(/es$/, ''),
    lower.replace(/s$/, ''),
  ];
  return candidates.find((candidate) => candidate !== undefined && COUNT_WORDS.has(candidate));
}
