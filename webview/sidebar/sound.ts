import type { InterviewSnapshot } from '../../src/core/interview/snapshot';
import type { Memory } from './memory';

/** A nudge older than this when it arrives (the view was hidden) is not sounded any more. */
const STALE_MS = 5_000;
const REFUSED_AFTER_MS = 500;
const TONE_SECONDS = 0.25;

/** Plays a quiet tone for each new nudge while sounds are switched on. */
export class NudgeSound {
  private context: AudioContext | undefined;
  private blocked = false;

  /** `changed` is called when the browser starts or stops refusing to play. */
  constructor(
    private readonly memory: Memory,
    private readonly changed: () => void,
  ) {}

  /** True while the browser waits for a click in this view before it plays anything. */
  get isBlocked(): boolean {
    return this.blocked;
  }

  /** Sounds the snapshot's last nudge if it is new. */
  follow(snapshot: InterviewSnapshot | undefined, enabled: boolean): void {
    const nudge = snapshot?.lastNudge;
    if (!enabled) this.setBlocked(false);
    if (!snapshot || !nudge || nudge.at <= (this.memory.current.soundedAt ?? 0)) return;
    this.memory.keep({ soundedAt: nudge.at });
    if (enabled && snapshot.now - nudge.at < STALE_MS) void this.play();
  }

  private async play(): Promise<void> {
    this.context ??= new AudioContext();
    const { context } = this;
    // Where the browser wants a gesture first, resuming stays pending instead of failing.
    const refused = new Promise<false>((resolve) => window.setTimeout(() => resolve(false), REFUSED_AFTER_MS));
    const allowed = await Promise.race([context.resume().then(() => true), refused]);
    if (allowed) playTone(context);
    else this.waitForGesture(context);
  }

  private waitForGesture(context: AudioContext): void {
    if (this.blocked) return;
    this.setBlocked(true);
    const resume = () => void context.resume().then(() => this.setBlocked(false));
    window.addEventListener('pointerdown', resume, { once: true });
    window.addEventListener('keydown', resume, { once: true });
  }

  private setBlocked(blocked: boolean): void {
    if (this.blocked === blocked) return;
    this.blocked = blocked;
    this.changed();
  }
}

function playTone(context: AudioContext): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  const { currentTime: now } = context;
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(0.06, now + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, now + TONE_SECONDS);
  tone.connect(volume).connect(context.destination);
  tone.start(now);
  tone.stop(now + TONE_SECONDS);
}
