/** Some lines beneath a heading of their own. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What stands on a letter, in reading order. Lines of the address are as they show in a window envelope. */
export interface Sheet {
  /** The document's own title: no name in it, for programs list it. */
  readonly title: string;
  readonly sender: readonly string[];
  /** Reference and date. */
  readonly particulars: readonly string[];
  readonly to: readonly string[];
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Particulars in labelled lines, beneath the paragraphs. */
  readonly sections?: readonly Section[];
  readonly contact: Section;
  /** Said at the top of a letter that was printed before. */
  readonly copy?: string;
}
