/** A question somebody typed, and the beginning of the problem's question that is meant; none where the problem has no answer. */
export interface HeldOut {
  readonly problem: string;
  readonly text: string;
  readonly meant: string | undefined;
}

type Rows = readonly (readonly [text: string, meant?: string])[];

/** Written from the problems' questions alone, before the matcher met them and without a look at the wordings and keywords it knows. Never tuned for. */
const ROWS: Readonly<Record<string, Rows>> = {
  'ride-hailing': [
    ['how many drivers are active at the same time?', 'How many drivers'],
    ['How often does the driver app send its GPS location?', 'How many drivers'],
    ['number of trips per day', 'How many rides'],
    ['How long may a passenger wait until he is matched?', 'How fast must a rider'],
    ['Can two drivers accept the same trip?', 'May a driver ever'],
    ['How accurate do the car locations on the map need to be?', 'How exact and how fresh'],
    ['Do we match just by distance or also by rating?', 'Who is the best driver'],
    ['What is the timeout for a driver to accept the offer', 'How long does a driver'],
    ['what about peak times like new years eve', 'What is the worst burst'],
    ['Do we build our own maps or use Google Maps?', 'Routing and map data'],
    ['Do drivers see each other?'],
    ['What do drivers earn?'],
  ],
  'payment-system': [
    ['Do we use something like Stripe or talk to the card networks ourselves?', 'Do we process cards'],
    ['Are refunds and chargebacks part of this?', 'What must a payment be able'],
    ['How many transactions per day do we have?', 'How many payments'],
    ['Does it have to be idempotent, what if someone clicks pay twice?', 'What happens when a shopper'],
    ['can the balance be eventually consistent?', 'How correct must balances'],
    ['What latency is ok for a checkout?', 'How fast must paying'],
    ['How available does it have to be?', 'Which uptime'],
    ['Is reconciliation with the psp in scope?', 'How do we make sure'],
    ['Multi currency?', 'Several currencies'],
    ['Is there any fraud check needed?', 'Do we have to detect fraud'],
    ['Do we print paper invoices?'],
    ['Which ledger library shall I take?'],
  ],
  'web-crawler': [
    ['Only html or images and PDFs as well?', 'What is collected'],
    ['How many urls do we crawl and in what time frame?', 'How many pages'],
    ['average page size?', 'How large is a page'],
    ['Do we respect robots.txt and politeness limits?', 'What do we owe'],
    ['how many domains are out there', 'How many different hosts'],
    ['Do we get a seed list?', 'Where does it start'],
    ['Do we have to deduplicate content?', 'Is the same text'],
    ['Do we recrawl pages to keep them fresh?', 'Is it one crawl'],
    ['Should we render javascript, like single page apps?', 'Do pages that only appear'],
    ['For how long do we keep the html?', 'How long are the fetched'],
    ['Should the crawler follow links in emails?'],
    ['How many engineers will run this crawler?'],
  ],
  'ticket-booking': [
    ['Can users choose specific seats?', 'Are seats numbered'],
    ['How many users per day on a normal day?', 'How many visitors and tickets'],
    ['How big is the biggest on-sale, like Taylor Swift?', 'And how many come'],
    ['Is double booking ever acceptable?', 'May a seat ever'],
    ['How long do we reserve seats during checkout?', 'How long is a seat held'],
    ['Do we need a virtual waiting room, first come first served?', 'What does fair mean'],
    ['can the seat map be a few seconds stale?', 'How current must the seat map'],
    ['Do we use an external payment provider?', 'How is payment done'],
    ['max tickets per customer?', 'How many seats may one'],
    ['Are scalper bots something I should prevent?', 'Do we have to keep robots'],
    ['Do artists get their own pages?'],
    ['Shall I lock rows with SELECT FOR UPDATE?'],
  ],
  typeahead: [
    ['top 5 or top 10 suggestions?', 'How many suggestions'],
    ['How are the suggestions ranked, by popularity?', 'How many suggestions'],
    ['Only prefix match or also in the middle of a word?', 'Does it match only'],
    ['How many searches per day?', 'How many people use it'],
    ['What response time is needed per keystroke?', 'How fast must suggestions'],
    ['How quickly should trending terms show up?', 'How current do they'],
    ['Are results personalized per user?', 'Does everybody see'],
    ['Is it english only?', 'Which languages'],
    ['Do we correct typos?', 'What happens with misspellings'],
    ['Do we filter offensive words?', 'Are there phrases'],
    ['Does it also open the result pages?'],
    ['Shall I use a trie or Elasticsearch?'],
  ],
};

/** The questions, problem by problem. */
export const HELD_OUT: readonly HeldOut[] = Object.entries(ROWS).flatMap(([problem, rows]) =>
  rows.map(([text, meant]) => ({ problem, text, meant })),
);
