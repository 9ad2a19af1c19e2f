import notes from '../../media/content/notes.json';
import nudges from '../../media/content/nudges.json';
import parameters from '../../media/content/parameters.json';
import phases from '../../media/content/phases.json';
import playbook from '../../media/content/playbook.json';
import reference from '../../media/content/reference.json';
import signals from '../../media/content/signals.json';
import { type Content, contentOnDemand } from '../core/content/content';
import { once } from '../core/once';

/** Everything the product teaches, each part checked on first use. Using one throws a `ContentError` if its file is damaged. */
export const loadContent: () => Content = once(() =>
  contentOnDemand({
    notes,
    nudges,
    parameters,
    phases,
    playbook,
    reference,
    signals,
  }),
);
