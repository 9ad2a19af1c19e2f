import assert from 'node:assert/strict';
import type { FromReplay } from '../../../src/core/protocol/replay';
import type { ReplayDesk } from '../../../webview/replay/replayDesk';
import { tellPlace } from '../../../webview/replay/tellPlace';

/** A page that has timers which never fire by themselves, and a replay in it. */
class Page extends EventTarget {
  readonly told: number[] = [];
  readonly timers = new Map<number, () => void>();
  private count = 0;
  private listener: () => void = () => undefined;
  state = { ms: 0, isPlaying: false, clock: { speed: 1 } };

  setTimeout(run: () => void): number {
    this.count += 1;
    this.timers.set(this.count, run);
    return this.count;
  }

  clearTimeout(timer: number | undefined): void {
    if (timer !== undefined) this.timers.delete(timer);
  }

  subscribe(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }

  at(ms: number, isPlaying: boolean): void {
    this.state = { ...this.state, ms, isPlaying };
    this.listener();
  }

  post(message: FromReplay): void {
    if (message.type === 'place') this.told.push(message.place.atMs);
  }
}

describe('where a replay stands', () => {
  let page: Page;
  let end: () => void;

  beforeEach(() => {
    page = new Page();
    Object.assign(globalThis, { window: page });
    end = tellPlace(
      { post: (message) => page.post(message), recall: () => undefined, remember: () => undefined },
      page as unknown as ReplayDesk,
    );
  });
  afterEach(() => {
    end();
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('is told at once where it was put, however soon after the last time', () => {
    page.at(1000, false);
    page.at(2000, false);
    assert.deepEqual(page.told, [0, 1000, 2000]);
  });

  it('is told now and then while it plays, and when the page goes', () => {
    for (const ms of [100, 200, 300]) page.at(ms, true);
    assert.deepEqual(page.told, [0]);
    for (const run of page.timers.values()) run();
    assert.deepEqual(page.told, [0, 300]);
    page.at(400, true);
    page.dispatchEvent(new Event('pagehide'));
    assert.deepEqual(page.told, [0, 300, 400]);
  });

  it('is told no more when another recording is shown', () => {
    page.at(100, true);
    end();
    page.at(200, false);
    page.dispatchEvent(new Event('pagehide'));
    assert.deepEqual([page.told, page.timers.size], [[0], 0]);
  });
});
