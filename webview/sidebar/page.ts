import { render, type TemplateResult } from 'lit';
import type { FromSidebar } from '../../src/core/protocol/sidebar';
import type { Memory } from './memory';
import type { Ui } from './ui';

/** What a page is mounted with. */
export interface PageHost {
  readonly memory: Memory;
  post(message: FromSidebar): void;
}

/**
 * Mounts a page whose content is `draw(ui)`. The scroll position comes back with the first drawing and is kept from then
 * on. Returns what the page's parts need.
 */
export function mountPage(root: HTMLElement, host: PageHost, draw: (ui: Ui) => TemplateResult): Ui {
  const main = root.appendChild(document.createElement('main'));
  const status = root.appendChild(document.createElement('div'));
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  let drawn = false;
  const ui: Ui = {
    memory: host.memory,
    post: host.post,
    announce: (text) => {
      status.textContent = text;
    },
    redraw: () => {
      render(draw(ui), main);
      if (!drawn) window.scrollTo(0, host.memory.current.scrollY);
      drawn = true;
    },
  };
  window.addEventListener('scroll', () => host.memory.keep({ scrollY: window.scrollY }), { passive: true });
  return ui;
}
