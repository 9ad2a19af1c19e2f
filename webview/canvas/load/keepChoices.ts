import type { FromCanvas } from '../../../src/core/protocol/canvas';
import type { Host } from '../../host';
import { recall, remember } from '../memory';
import type { LoadDesk } from './loadDesk';

/** Lets a desk begin as its board was left, and keeps how many times its load is looked at from now on; the result ends that. */
export function keepChoices(host: Host<FromCanvas>, desk: LoadDesk): () => void {
  const { loadMultiple: multiple = 1, loadAssumed: acceptsRates = false } = recall(host);
  desk.choose({ multiple, acceptsRates });
  return desk.subscribe(() => {
    const { state } = desk;
    const { loadMultiple = 1, loadAssumed = false } = recall(host);
    if (state.multiple !== loadMultiple || state.acceptsRates !== loadAssumed)
      remember(host, { loadMultiple: state.multiple, loadAssumed: state.acceptsRates });
  });
}
