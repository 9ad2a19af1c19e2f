import type { DrillWords } from '../drill';
import type { TrickId } from './estimationTasks';

/** A way to reckon in the head, in one or two sentences. */
export function trickText(trick: TrickId, l10n: DrillWords): string {
  switch (trick) {
    case 'quickDay':
      return l10n.t(
        'A day has 86,400 s: reckon with 100,000. A million a day is about 12 a second, a billion about 12,000.',
      );
    case 'quickMonth':
      return l10n.t('A month has about 2.5 million seconds: 500 M a month are 200 a second.');
    case 'prefixes':
      return l10n.t(
        'Multiply the prefixes by themselves: K × K = M, K × M = G, M × M = T. Then only small numbers are left.',
      );
    case 'yearOfDays':
      return l10n.t('A year is about 400 days for a first figure: 1 TB a day is 0.4 PB a year (really 365 TB).');
    case 'perInterval':
      return l10n.t('What each does every so many seconds: how many there are, over the seconds.');
    case 'minutes':
      return l10n.t('A minute is 60 s and an hour 3,600 s: divide by 6 and by 36, and move the point.');
    case 'bits':
      return l10n.t('A byte has 8 bits: networks are sold in bits (1 Gb/s is 125 MB/s), storage in bytes.');
    case 'eighty':
      return l10n.t('By the 80/20 rule, a fifth of a day’s reads is what a cache has to hold.');
    case 'headroom':
      return l10n.t('Plan a machine at 60 to 70% of what it can take: divide by the capacity, then add half.');
    case 'littlesLaw':
      return l10n.t('How much is under way at once: the rate times the time each one takes (Little’s law).');
    case 'dominant':
      return l10n.t('Look for the term that is far larger than the others, and leave the small ones out.');
    case 'powers':
      return l10n.t('Dividing prefixes takes them away: PB over MB are G, TB over KB are G.');
  }
}
