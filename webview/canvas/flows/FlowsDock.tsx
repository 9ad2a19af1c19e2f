import * as l10n from '@vscode/l10n';
import type { Graph } from '../../../src/core/board/graph/graph';
import { FlowButton, FlowIcon } from './FlowButton';
import { PlayerCard, RecorderCard } from './FlowCards';
import { FlowItem } from './FlowItem';
import { FlowName } from './FlowName';
import type { FlowDesk } from './flowDesk';
import { type FlowState, findFlow } from './flowState';

interface FlowsDockProps {
  readonly desk: FlowDesk;
  readonly graph: Graph;
  readonly state: FlowState;
  readonly readOnly: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The flows of a board at the top right of its canvas: the list, or the card of what is going on. */
export function FlowsDock({ desk, graph, state, readOnly, open, onOpen }: FlowsDockProps) {
  const { mode, said } = state;
  return (
    <aside className="flow-dock" aria-label={l10n.t('Flows')} onKeyDown={keepFromCanvas}>
      {mode.type === 'recording' ? <RecorderCard desk={desk} graph={graph} recording={mode} /> : null}
      {mode.type === 'playing' ? <PlayerCard desk={desk} playing={mode} speed={state.speed} /> : null}
      {mode.type === 'idle' ? (
        <>
          <button
            type="button"
            className="flow-button flow-toggle"
            aria-expanded={open}
            title={l10n.t('Requests that walk along the arrows')}
            onClick={() => onOpen(!open)}
          >
            <FlowIcon icon="flow" />
            <span>{l10n.t('Flows')}</span>
            {graph.flows.length ? <span className="flow-count">{graph.flows.length}</span> : null}
          </button>
          {open ? <FlowList desk={desk} graph={graph} state={state} readOnly={readOnly} onOpen={onOpen} /> : null}
        </>
      ) : null}
      <p className="flow-live" role="status" data-count={said.count}>
        {said.text}
      </p>
    </aside>
  );
}

/** Plain keys pressed here are no shortcuts of the canvas; those with Ctrl stay what they are everywhere. */
function keepFromCanvas(event: React.KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

type FlowListProps = Omit<FlowsDockProps, 'open'>;

function FlowList({ desk, graph, state, readOnly, onOpen }: FlowListProps) {
  const { flows } = graph;
  const chosen = findFlow(flows, state.chosen);
  return (
    <section
      className="flow-panel"
      aria-label={l10n.t('List of flows')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onOpen(false)}
    >
      {flows.length ? (
        <ul className="flow-list">
          {flows.map((flow) => (
            <FlowItem
              key={`${flow.origin} ${flow.name}`}
              desk={desk}
              graph={graph}
              flow={flow}
              isChosen={flow === chosen}
              readOnly={readOnly}
            />
          ))}
        </ul>
      ) : (
        <p className="flow-empty">
          {l10n.t(
            'A flow is one request on its way: name it, click its arrows in order, then play it while you explain.',
          )}
        </p>
      )}
      {readOnly ? null : <NewFlow desk={desk} state={state} hasArrows={graph.arrows.length > 0} />}
    </section>
  );
}

interface NewFlowProps {
  readonly desk: FlowDesk;
  readonly state: FlowState;
  readonly hasArrows: boolean;
}

function NewFlow({ desk, state, hasArrows }: NewFlowProps) {
  if (!hasArrows) return <p className="flow-empty">{l10n.t('Connect blocks by arrows first.')}</p>;
  if (!state.isNaming) {
    return <FlowButton icon="add" label={l10n.t('New Flow…')} wide onClick={() => desk.update({ isNaming: true })} />;
  }
  return (
    <FlowName
      label={l10n.t('Name of the request')}
      value=""
      refuse={(name) => desk.refuse(name)}
      action={l10n.t('Record')}
      onName={(name) => desk.record(name)}
      onCancel={() => desk.update({ isNaming: false })}
    />
  );
}
