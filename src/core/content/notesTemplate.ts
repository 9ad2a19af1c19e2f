import { LEVELS, type Level } from '../interview/level';
import { type Plan, planMinutes } from '../interview/plan';
import type { Problem } from '../problems/problem';
import type { NotesSection } from './notes';

/** What the notes are made from. */
export interface NotesTemplateInput {
  /** Only its title and prompt are used: the notes give no answer away. */
  readonly problem: Pick<Problem, 'title' | 'prompt'>;
  readonly level: Level;
  readonly plan: Plan;
  /** Sections in the order they shall stand in. */
  readonly sections: readonly NotesSection[];
  /** Headings only: a person is at the table, and the candidate is told nothing but the prompt. */
  readonly isBare?: boolean;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { senior: 'Senior', staff: 'Staff', principal: 'Principal' };

/** Commented lines of the first estimate: they show the form, and count for nothing until the candidate uncomments them. */
const ESTIMATE_LINES: readonly string[] = [
  '# dau = 10M',
  '# writes = dau * 2 / day',
  '# reads = writes * 100',
  '# peak_reads = reads * 3',
  '# storage = writes * 1 kB',
  '# bandwidth_out = peak_reads * 1 kB',
  '# cache = reads * 1 day * 20% * 1 kB',
];

/** The first text of `notes.md`: the prompt, and every section with a prompt to the candidate in an HTML comment. */
export function notesTemplate({ problem, level, plan, sections, isBare = false }: NotesTemplateInput): string {
  const head = [`# ${problem.title}`, '', ...quote(problem.prompt)];
  const body = sections.flatMap((section) => {
    const guide = isBare ? [] : ['', ...sectionLines(section, level, plan)];
    return ['', `## ${section.heading}`, ...guide];
  });
  return `${[...head, ...(isBare ? [] : ['', planLine(level, plan)]), ...body].join('\n')}\n`;
}

/** The level's name as users see it. */
export function levelName(level: Level): string {
  return LEVEL_NAMES[level];
}

function quote(prompt: string): readonly string[] {
  return prompt.split('\n').map((line) => (line.trim() ? `> ${line}` : '>'));
}

function planLine(level: Level, plan: Plan): string {
  const phases = plan.phases.map(({ name, minutes }) => `${name} ${minutes}`).join(', ');
  return `<!-- ${comment(`${levelName(level)} level, ${planMinutes(plan)} minutes: ${phases}`)} -->`;
}

function sectionLines(section: NotesSection, level: Level, plan: Plan): readonly string[] {
  const guide = `<!-- ${[section.guide, ...levelGuides(section, level), ...missingPhase(section, plan)].join(' ')} -->`;
  return section.id === 'estimates' ? [guide, '', '```estimate', ...ESTIMATE_LINES, '```'] : [guide];
}

function levelGuides({ levelGuide }: NotesSection, level: Level): readonly string[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1).flatMap((each) => levelGuide[each] ?? []);
}

function missingPhase({ id, phase }: NotesSection, plan: Plan): readonly string[] {
  if (id !== 'estimates' || plan.phases.some((planned) => planned.phase === phase)) return [];
  return ['Your plan has no phase for this: one line with the key figure is enough.'];
}

/** A comment must not hold "--": it would end there for some readers. */
function comment(text: string): string {
  return text.replace(/-{2,}/g, '–');
}
