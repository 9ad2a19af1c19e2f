import type { BlockKindId } from '../../../board/kinds';
import { withArrow, withoutBlock } from '../designEdits';
import type { FaultKind, Words } from '../fault';
import { arrowBetween, callers } from './around';

const PRIVATE: readonly BlockKindId[] = ['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'cache'];
const SERVERS: readonly (BlockKindId | undefined)[] = ['appServer', 'service'];

/** Who has more arrows to lead over a new balancer does nothing else in a drill. */
const MOST_WAYS = 3;

/** A client that talks to a store. */
export const clientAtStore: FaultKind = {
  id: 'client-at-store',
  family: 'access',
  rules: ['client-to-store'],
  places: (intact) =>
    intact.ofKind('client').flatMap((client) =>
      intact
        .ofKind(...PRIVATE)
        .filter((store) => !arrowBetween(intact, client, store))
        .map((store) => [store, client]),
    ),
  edit: (design, [store = '', client = '']) => withArrow(design, client, store),
  texts: ([store = '', client = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Somebody has taken the program of “{0}” apart and posted data of strangers that no screen ever showed. The servers’ logs know nothing of it.',
      intact.title(client),
    ),
    hint: l10n.t('Follow every arrow that leaves a client: who checks what the caller may see?'),
    reference: l10n.t('In the reference, {0} is reached through servers only.', intact.title(store)),
  }),
};

/** A balancer that hands requests to a store. */
export const balancerAtStore: FaultKind = {
  id: 'balancer-at-store',
  family: 'access',
  rules: ['lb-to-store'],
  places: (intact) =>
    intact.ofKind('loadBalancer').flatMap((balancer) =>
      intact
        .ofKind(...PRIVATE)
        .filter((store) => !arrowBetween(intact, balancer, store))
        .map((store) => [store, balancer]),
    ),
  edit: (design, [store = '', balancer = '']) => withArrow(design, balancer, store),
  texts: ([store = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'In {0} there are entries that break our own rules, as if nobody had looked at the requests before they were carried out.',
      intact.title(store),
    ),
    hint: l10n.t('Which block passes requests on without understanding them, and where do they end?'),
    reference: l10n.t(
      'In the reference, servers stand before {0}; the balancer knows those only.',
      intact.title(store),
    ),
  }),
};

/** Clients that reach several servers, and nobody who chooses one. */
export const noBalancer: FaultKind = {
  id: 'no-balancer',
  family: 'balancer',
  rules: ['no-load-balancer'],
  places: (intact) =>
    intact.ofKind('loadBalancer').flatMap((balancer): readonly string[][] => {
      const behind = intact.design.arrows.filter(({ from }) => from === balancer).map(({ to }) => to);
      const before = callers(intact, balancer);
      const ways = before.length * behind.length;
      const isMeant = ways > 0 && ways <= MOST_WAYS && behind.every((id) => SERVERS.includes(intact.kindOf(id)));
      return isMeant ? [[balancer, ...behind]] : [];
    }),
  edit: (design, [balancer = '']) => withoutBlock(design, balancer),
  texts: ([balancer = '', server = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'One instance hung all afternoon: the same few users got errors at “{0}” until the evening, while the other instances had nothing to do.',
      intact.flowOver(server),
    ),
    hint: l10n.t('There are several instances. Who chooses one for each request, and leaves out those that are down?'),
    reference: l10n.t('The reference has {0} before {1}.', intact.title(balancer), intact.title(server)),
  }),
};
