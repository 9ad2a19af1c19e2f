import { strict as assert } from 'node:assert';
import { fitLabel } from '../../../../src/core/board/inspector/fitLabel';
import { makeElement } from '../scenes';

const box = (fields: Record<string, unknown> = {}) =>
  makeElement('b', { x: 0, y: 0, width: 160, height: 80, ...fields });

function label(verticalAlign: string, y: number) {
  return makeElement('t', { type: 'text', x: 60, y, width: 40, height: 20, textAlign: 'center', verticalAlign });
}

const measured = (width: number, height: number) => makeElement('t', { text: 'new', width, height });

describe('a label with another text', () => {
  it('keeps its centre and its lower edge, if that is where it stands', () => {
    const [fitted, ...more] = fitLabel(label('bottom', 52), measured(100, 20), box());
    assert.deepEqual([fitted?.x, fitted?.y, fitted?.width, fitted?.text], [30, 52, 100, 'new']);
    assert.equal(more.length, 0);
  });

  it('makes its box grow downwards, with room for a palette block’s icon', () => {
    const [grown, fitted] = fitLabel(label('bottom', 52), measured(100, 60), box({ customData: { block: 'cache' } }));
    assert.deepEqual([grown?.y, grown?.height], [0, 112]);
    assert.deepEqual([fitted?.y, (fitted?.y ?? 0) + 60 + 8], [44, grown?.height]);
  });

  it('stays in the middle of a shape that grows, more in an ellipse than in a rectangle', () => {
    const [rectangle, inside] = fitLabel(label('middle', 30), measured(100, 100), box());
    const [ellipse] = fitLabel(label('middle', 30), measured(100, 100), box({ type: 'ellipse' }));
    assert.equal(rectangle?.height, 110);
    assert.equal((inside?.y ?? 0) + 50, 55);
    assert.ok((ellipse?.height ?? 0) > 110);
  });

  it('needs no box', () => {
    assert.equal(fitLabel(label('top', 5), measured(40, 200), undefined).length, 1);
  });
});
