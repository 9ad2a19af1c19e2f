import * as l10n from '@vscode/l10n';
import { useState } from 'react';
import { stepSentence, stepWords } from '../../../src/core/board/graph/flows';
import type { Flow, Graph } from '../../../src/core/board/graph/graph';
import { moveStep } from '../../../src/core/board/graph/recordFlow';
import { FlowButton } from './FlowButton';
import { FlowName } from './FlowName';
import type { FlowDesk } from './flowDesk';

interface FlowItemProps {
  readonly desk: FlowDesk;
  readonly graph: Graph;
  readonly flow: Flow;
  /** Its numbers stand on the arrows, and its steps are listed. */
  readonly isChosen: boolean;
  readonly readOnly: boolean;
}

/** One flow of the list; chosen, with its steps and all that can be done with it. */
export function FlowItem({ desk, graph, flow, isChosen, readOnly }: FlowItemProps) {
  const { name, origin } = flow;
  const isProposed = origin === 'derived';
  return (
    <li className={isChosen ? 'flow-item chosen' : 'flow-item'}>
      <div className="flow-row">
        <button
          type="button"
          className="flow-title"
          aria-expanded={isChosen}
          title={isChosen ? l10n.t('Hide its numbers') : l10n.t('Show its numbers on the arrows')}
          onClick={() => desk.choose(isChosen ? undefined : { name, origin })}
        >
          <span className="flow-title-name">{name}</span>
          <span className="flow-count">{l10n.t('{0} steps', flow.steps.length)}</span>
          {isProposed ? <span className="flow-proposed">{l10n.t('proposed')}</span> : null}
        </button>
        {isProposed && !readOnly ? (
          <FlowButton
            icon="accept"
            label={l10n.t('Accept “{0}”', name)}
            onClick={() => desk.store({ name: desk.freeName(name) }, flow.steps)}
          />
        ) : null}
        <FlowButton icon="play" label={l10n.t('Play “{0}”', name)} onClick={() => desk.play(flow)} />
      </div>
      {isChosen ? <FlowDetails desk={desk} graph={graph} flow={flow} canEdit={!isProposed && !readOnly} /> : null}
    </li>
  );
}

type FlowDetailsProps = Pick<FlowItemProps, 'desk' | 'graph' | 'flow'> & { readonly canEdit: boolean };

function FlowDetails({ desk, graph, flow, canEdit }: FlowDetailsProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { name } = flow;
  if (isRenaming) {
    return (
      <FlowName
        label={l10n.t('New name of the flow')}
        value={name}
        refuse={(other) => desk.refuse(other, name)}
        action={l10n.t('Rename')}
        onName={(other) => desk.rename(name, other)}
        onCancel={() => setRenaming(false)}
      />
    );
  }
  return (
    <>
      <FlowSteps desk={desk} graph={graph} flow={flow} canEdit={canEdit} />
      <div className="flow-row">
        {canEdit ? (
          <>
            <FlowButton icon="add" label={l10n.t('Record More Steps')} onClick={() => desk.edit(flow)} />
            <FlowButton icon="rename" label={l10n.t('Rename “{0}”', name)} onClick={() => setRenaming(true)} />
          </>
        ) : null}
        <FlowButton
          icon="copy"
          label={l10n.t('Copy as Numbered List')}
          onClick={() => desk.handOn(flow, 'clipboard')}
        />
        <FlowButton icon="notes" label={l10n.t('Insert List into Notes')} onClick={() => desk.handOn(flow, 'notes')} />
        {canEdit ? (
          <FlowButton icon="trash" label={l10n.t('Delete “{0}”', name)} onClick={() => desk.remove(name)} />
        ) : null}
      </div>
    </>
  );
}

function FlowSteps({ desk, graph, flow, canEdit }: FlowDetailsProps) {
  const { steps } = flow;
  const listed = stepWords(graph, flow).map((words, index) => ({ sentence: stepSentence(words), index }));
  const move = (index: number, target: number) => desk.store(flow, moveStep(steps, index, target));
  return (
    <ol className="flow-steps">
      {listed.map(({ sentence, index }) => (
        <li key={index}>
          <span className="flow-sentence">{sentence}</span>
          {canEdit ? (
            <span className="flow-step-tools">
              <FlowButton
                icon="up"
                label={l10n.t('Move step {0} up', index + 1)}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <FlowButton
                icon="down"
                label={l10n.t('Move step {0} down', index + 1)}
                disabled={index === steps.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <FlowButton
                icon="remove"
                label={l10n.t('Remove step {0}', index + 1)}
                onClick={() =>
                  desk.store(
                    flow,
                    steps.filter((_, each) => each !== index),
                  )
                }
              />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
