import type { ShownFinding, ToCanvas } from '../core/protocol/canvas';

/** The findings marked on one canvas: sent only while it shows markers. */
export class CanvasFindings {
  private known: readonly ShownFinding[] = [];
  private areWanted = false;

  constructor(private readonly post: (message: ToCanvas) => void) {}

  /** Markers are shown on the canvas. */
  get wanted(): boolean {
    return this.areWanted;
  }

  /** Takes what is found, and shows it as soon as it is wanted. */
  show(findings: readonly ShownFinding[]): void {
    this.known = findings.map(({ id, severity, element, message, why, needs, fix }) => ({
      ...{ id, severity, element, message, why, needs, fix },
    }));
    if (this.areWanted) this.send();
  }

  /** The canvas shows markers, or not any more. */
  want(wanted: boolean): void {
    this.areWanted = wanted;
    if (wanted) this.send();
  }

  /** A new page shows none until it says so. */
  reset(): void {
    this.areWanted = false;
  }

  private send(): void {
    this.post({ type: 'findings', findings: this.known });
  }
}
