import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useLayoutEffect, useRef } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import { type InspectedField, inspectFields } from '../../../src/core/board/inspector/fields';
import { formatValue } from '../../../src/core/board/inspector/values';
import { findKind } from '../../../src/core/board/kinds';
import type { ParameterDefaults } from '../../../src/core/content/parameters';
import { KindIcon } from '../KindIcon';
import { type ScreenRect, screenRect } from '../screenRect';

interface HoverCardProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly block: GraphBlock;
  readonly defaults: ParameterDefaults;
  readonly figures: BoundFigures | undefined;
}

/** A glance at a block beside it: kind and values, those that are assumed greyed. Takes no pointer. */
export function HoverCard({ api, block, defaults, figures }: HoverCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const canvas = element?.parentElement;
    if (!element || !canvas) return;
    const place = placeBeside(screenRect(api.getAppState(), block.bounds), element, canvas);
    element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
  }, [api, block]);
  const kind = findKind(block.kind)?.name ?? '';
  const { role } = block.parameters;
  return (
    <div className="hover-card" role="tooltip" ref={card}>
      <p className="hover-title">
        <KindIcon kind={block.kind} size={14} />
        <span>{kind}</span>
        {role ? <span className="hover-role">{role.value}</span> : null}
      </p>
      <dl>
        {inspectFields(block, defaults, figures).map((field) => (
          <HoverValue key={field.id} field={field} />
        ))}
      </dl>
    </div>
  );
}

function HoverValue({ field }: { readonly field: InspectedField }) {
  return (
    <>
      <dt>{field.label}</dt>
      <dd className={field.origin === 'default' ? 'assumed' : undefined}>
        {field.value === undefined ? (field.binding ? field.text : '') : formatValue(field.unit, field.value)}
      </dd>
    </>
  );
}

interface Size {
  readonly offsetWidth: number;
  readonly offsetHeight: number;
}

const GAP = 10;

/** Right of the block, else left of it, else below or above: where the card fits without covering the block. */
export function placeBeside(block: ScreenRect, card: Size, canvas: Size): { left: number; top: number } {
  const { offsetWidth: width, offsetHeight: height } = card;
  const top = Math.max(GAP, Math.min(block.top, canvas.offsetHeight - height - GAP));
  if (block.right + GAP + width <= canvas.offsetWidth) return { left: block.right + GAP, top };
  if (block.left - GAP - width >= 0) return { left: block.left - GAP - width, top };
  const left = Math.max(GAP, Math.min(block.left, canvas.offsetWidth - width - GAP));
  const isBelow = block.bottom + GAP + height <= canvas.offsetHeight;
  return { left, top: isBelow ? block.bottom + GAP : block.top - GAP - height };
}
