import { useEffect } from 'react';
import { replayDeed } from './keys';
import type { ReplayDesk } from './replayDesk';

/** Takes the keys of the replay on the whole page, before the canvas sees them. */
export function useKeys(desk: ReplayDesk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, shiftKey: shift, ctrlKey, altKey, metaKey } = event;
      const deed = replayDeed({ key, shift, withOther: ctrlKey || altKey || metaKey, on: kindOf(event.target) });
      if (!deed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      deed(desk);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [desk]);
}

function kindOf(target: EventTarget | null): 'control' | 'text' | 'other' {
  if (!(target instanceof Element)) return 'other';
  if (target.closest('button')) return 'control';
  return target.closest('.replay-notes') ? 'text' : 'other';
}
