import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkup, textMarkup, WrittenMarkup } from '../../src/core/markup';

const { html, svg } = textMarkup;

describe('markup as text', () => {
  it('keeps what is put into it text, in content and in attributes', () => {
    const hostile = `<img src=x onerror="a()"> & 'b'`;
    assert.equal(
      html`<p title="${hostile}">${hostile}</p>`.text,
      '<p title="&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; &#39;b&#39;">&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; &#39;b&#39;</p>',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeMarkup(text))));
  });

  it('takes templates, numbers and lists of them into itself', () => {
    const rows = [1, 2].map((each) => svg`<rect x="${each}%"></rect>`);
    assert.equal(html`<svg>${rows}${''}</svg>`.text, '<svg><rect x="1%"></rect><rect x="2%"></rect></svg>');
    assert.ok(html`` instanceof WrittenMarkup);
  });

  it('leaves out signs that no markup allows', () => {
    assert.equal(escapeMarkup('a\u0000\u000b\ud800b\tc 😀'), 'ab\tc 😀');
  });
});
