import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'react';
import type { Graph } from '../../../src/core/board/graph/graph';
import { useDockHeight } from '../dock/useDockHeight';
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
  /** Buttons beside that of the flows. */
  readonly buttons: React.ReactNode;
  /** What else is docked below. */
  readonly children: React.ReactNode;
}

/** The flows of a board at the top right of its canvas: the list, or the card of what is going on. */
export function FlowsDock(props: FlowsDockProps) {
  const { desk, graph, state, readOnly, open, onOpen, buttons, children } = props;
  const { mode, said } = state;
  const dock = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  useDockHeight(dock);
  const before = useRef(mode.type);
  useEffect(() => {
    if (before.current !== 'idle' && mode.type === 'idle') toggle.current?.focus();
    before.current = mode.type;
  }, [mode.type]);
  const close = () => {
    onOpen(false);
    toggle.current?.focus();
  };
  return (
    <aside className="flow-dock" aria-label={l10n.t('Flows, load and run')} ref={dock} onKeyDown={keepFromCanvas}>
      {mode.type === 'recording' ? <RecorderCard desk={desk} graph={graph} recording={mode} /> : null}
      {mode.type === 'playing' ? <PlayerCard desk={desk} playing={mode} speed={state.speed} /> : null}
      <div className="dock-bar">
        {mode.type === 'idle' ? (
          <button
            type="button"
            ref={toggle}
            className="flow-button flow-toggle"
            aria-expanded={open}
            title={l10n.t('Requests that walk along the arrows')}
            onClick={() => onOpen(!open)}
          >
            <FlowIcon icon="flow" />
            <span>{l10n.t('Flows')}</span>
            {graph.flows.length ? <span className="flow-count">{graph.flows.length}</span> : null}
          </button>
        ) : null}
        {buttons}
      </div>
      {mode.type === 'idle' && open ? (
        <FlowList desk={desk} graph={graph} state={state} readOnly={readOnly} onClose={close} />
      ) : null}
      {children}
      <p className="flow-live" role="status" data-count={said.count}>
        {said.text}
      </p>
    </aside>
  );
}

/** Plain keys pressed here are no shortcuts of the canvas; F1 and those with Ctrl stay what they are everywhere. */
function keepFromCanvas(event: React.KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
  if (isPlain) event.stopPropagation();
}

type FlowListProps = Omit<FlowsDockProps, 'open' | 'onOpen' | 'buttons' | 'children'> & {
  readonly onClose: () => void;
};

function FlowList({ desk, graph, state, readOnly, onClose }: FlowListProps) {
  const { flows } = graph;
  const chosen = findFlow(flows, state.chosen);
  return (
    <section
      className="flow-panel"
      aria-label={l10n.t('List of flows')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
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
      {!readOnly && flows.filter(({ origin }) => origin === 'derived').length > 1 ? (
        <FlowButton icon="accept" label={l10n.t('Accept All')} wide onClick={() => desk.acceptAll()} />
      ) : null}
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
  const start = useRef<HTMLDivElement>(null);
  const wasNaming = useRef(state.isNaming);
  useEffect(() => {
    if (wasNaming.current && !state.isNaming) start.current?.querySelector('button')?.focus();
    wasNaming.current = state.isNaming;
  }, [state.isNaming]);
  if (!hasArrows) return <p className="flow-empty">{l10n.t('Connect blocks by arrows first.')}</p>;
  if (!state.isNaming) {
    return (
      <div ref={start}>
        <FlowButton icon="add" label={l10n.t('New Flow…')} wide onClick={() => desk.update({ isNaming: true })} />
      </div>
    );
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
