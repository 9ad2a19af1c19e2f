/** What rules need to know of `notes.md`: per section (ids of the notes template) how much the candidate wrote. */
export interface NotesFacts {
  readonly sections: Readonly<Record<string, SectionFacts>>;
}

/** One section. `lines` counts lines with the candidate's own text, `numbers` counts lines that hold a figure. */
export interface SectionFacts {
  readonly lines: number;
  readonly numbers: number;
}
