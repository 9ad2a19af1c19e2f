import type { Score, SignScore } from '../score';

/** A sign with what it is worth: percent of the whole score that it has brought, or would bring if it were seen in full. */
export interface Highlight {
  readonly sign: SignScore;
  readonly worth: number;
}

/** So many of each are shown: more nobody practises. */
const MOST = 3;
/** At most so many of them are of one criterion. */
const MOST_OF_CRITERION = 2;
const VALUES = { hit: 1, partly: 0.5, missed: 0, notShown: 0 } as const;

/** The signs that have brought most, seen in full; fewer than three when fewer were. */
export function strengthsOf(score: Score): readonly Highlight[] {
  return choose(weigh(score).filter(({ sign }) => sign.state === 'hit'));
}

/** The signs that would bring most, not seen in full; fewer than three when fewer are left. */
export function nextStepsOf(score: Score): readonly Highlight[] {
  const open = weigh(score).filter(({ sign }) => sign.state === 'partly' || sign.state === 'missed');
  return choose(open.map(({ sign, worth }) => ({ sign, worth: worth * (1 - VALUES[sign.state]) })));
}

function weigh({ criteria }: Score): readonly Highlight[] {
  return criteria.flatMap(({ weight, signs }) => {
    const points = signs.reduce((sum, { state, need }) => sum + (state === 'notShown' ? 0 : need.points), 0);
    return signs.map((sign) => ({ sign, worth: points === 0 ? 0 : (weight * sign.need.points) / points }));
  });
}

/** The worthiest; the order of the rubric decides between equals. */
function choose(highlights: readonly Highlight[]): readonly Highlight[] {
  const chosen: Highlight[] = [];
  for (const each of [...highlights].sort((a, b) => b.worth - a.worth)) {
    const same = chosen.filter(({ sign }) => sign.sign.criterion === each.sign.sign.criterion).length;
    if (chosen.length < MOST && same < MOST_OF_CRITERION) chosen.push(each);
  }
  return chosen;
}
