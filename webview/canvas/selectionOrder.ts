import type { GraphBlock } from '../../src/core/board/graph/graph';

/** Remembers in which order blocks were added to the selection. */
export class SelectionOrder {
  private turns = new Map<string, number>();
  private turn = 0;

  /** The selection has changed to these. */
  note(selected: readonly string[]): void {
    this.turn += 1;
    this.turns = new Map(selected.map((id) => [id, this.turns.get(id) ?? this.turn]));
  }

  /** Selected blocks in the order they were selected in; those that came at once (a box drawn around them) by their place. */
  sort(selected: readonly string[], blocks: readonly GraphBlock[]): readonly string[] {
    const left = new Map(blocks.map(({ id, bounds }) => [id, bounds.x]));
    const turnOf = (id: string) => this.turns.get(id) ?? this.turn + 1;
    return [...selected].sort((a, b) => turnOf(a) - turnOf(b) || (left.get(a) ?? 0) - (left.get(b) ?? 0));
  }
}
