const FENCE = /^( {0,3})(`{3,}|~{3,})\s*([^`]*)$/;

/** Which lines lie inside fences of the language `estimate`; a fence that is not closed goes to the end. */
export function insideFences(lines: readonly string[]): boolean[] {
  let open: { readonly mark: string; readonly isEstimate: boolean } | undefined;
  return lines.map((line) => {
    const match = line.includes('```') || line.includes('~~~') ? FENCE.exec(line) : null;
    const mark = match?.[2];
    const info = match?.[3]?.trim() ?? '';
    if (!open) {
      if (mark) open = { mark, isEstimate: /^estimate(\s|$)/i.test(info) };
      return false;
    }
    if (mark?.startsWith(open.mark) && info === '') {
      open = undefined;
      return false;
    }
    return open.isEstimate;
  });
}
