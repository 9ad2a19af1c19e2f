import { withNames } from '../../estimate/references';
import type { SceneText } from '../canonical';
import { readBlockData, withBlockData } from '../graph/blockData';
import { formulaOf, formulaText, readFormulas } from '../graph/formula';
import type { SceneEdit, SceneElement } from '../scene';

/** A formula with another name in place of each `from`; the formula itself when it does not use it. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return withNames(formula, (name) => (name === from ? to : undefined));
}

/**
 * What the new name of a figure changes on a board: bound parameters, and formulas written on blocks. The new state of the
 * elements that change, their versions counted up.
 */
export function renameInScene(elements: readonly SceneElement[], from: string, to: string): readonly SceneElement[] {
  return elements.flatMap((element) => {
    if (element.isDeleted === true) return [];
    const renamed = element.type === 'text' ? renamedText(element, from, to) : renamedParameters(element, from, to);
    return renamed === element ? [] : [nextVersion(renamed)];
  });
}

/** The edit that makes a board follow a figure's new name; undefined when nothing there uses the old one. */
export function renamingOf(scene: SceneText, from: string, to: string): SceneEdit | undefined {
  const elements = scene.ids.flatMap((id) => scene.elements.get(id) ?? []);
  const changed = renameInScene(elements, from, to);
  return changed.length ? { changed, deleted: [] } : undefined;
}

function renamedParameters(element: SceneElement, from: string, to: string): SceneElement {
  const data = readBlockData(element);
  let changed = false;
  const entries = Object.entries(data.parameters ?? {}).map(([key, value]): [string, unknown] => {
    const formula = formulaOf(value);
    const renamed = formula === undefined ? formula : renameInFormula(formula, from, to);
    if (renamed === undefined || renamed === formula) return [key, value];
    changed = true;
    return [key, formulaText(renamed)];
  });
  return changed ? withBlockData(element, { ...data, parameters: Object.fromEntries(entries) }) : element;
}

function renamedText(element: SceneElement, from: string, to: string): SceneElement {
  const text = typeof element.text === 'string' ? element.text : '';
  const original = typeof element.originalText === 'string' ? element.originalText : text;
  const formulas = Object.values(readFormulas(original).formulas);
  const uses = (formula: string) => renameInFormula(formula, from, to) !== formula;
  if (!formulas.some(uses)) return element;
  const change = (whole: string) =>
    whole
      .split('\n')
      .map((line) => renamedLine(line, from, to))
      .join('\n');
  // Where it is shown wrapped, a formula may go on in a line of its own.
  const shown = text === original ? change(text) : replaceWord(text, from, to);
  const next = { ...element, originalText: change(original), text: shown };
  return { ...next, width: element.width * stretched(text, next.text) };
}

/** Only what stands behind ": =" is a formula. */
function renamedLine(line: string, from: string, to: string): string {
  const [head = ''] = /^.*?:[ \t]*=/.exec(line) ?? [];
  return head === '' ? line : head + renameInFormula(line.slice(head.length), from, to);
}

function replaceWord(text: string, from: string, to: string): string {
  return text
    .split(/([\p{L}_][\p{L}\p{M}\p{N}_]*)/u)
    .map((part) => (part === from ? to : part))
    .join('');
}

/** How much wider the longest line has become; exact enough until the canvas measures the text when it is edited. */
function stretched(before: string, after: string): number {
  const longest = (text: string) => Math.max(1, ...text.split('\n').map((line) => line.length));
  return longest(after) / longest(before);
}

/** Canvases take a change for one only when its version has grown. */
function nextVersion(element: SceneElement): SceneElement {
  const nonce = (Math.imul(element.versionNonce, 1_103_515_245) + 12_345) & 0x7fffffff;
  return { ...element, version: element.version + 1, versionNonce: nonce };
}
