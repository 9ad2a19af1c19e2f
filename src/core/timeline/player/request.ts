/** What a replay is asked for: an interview's folder (a URI), and a moment of it in milliseconds of interview time. */
export interface ReplayRequest {
  readonly folder: string | undefined;
  readonly atMs: number | undefined;
}

/** Reads the argument of the command, or what a page remembered; what does not fit counts as not said. */
export function readReplayRequest(raw: unknown): ReplayRequest {
  const { folder, atMs } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return {
    folder: typeof folder === 'string' && folder !== '' ? folder : undefined,
    atMs: typeof atMs === 'number' && Number.isFinite(atMs) ? Math.max(0, atMs) : undefined,
  };
}
