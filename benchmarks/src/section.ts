/** One part of the document. */
export interface Section {
  readonly title: string;
  /** Markdown: what was compared and how, then the figures. */
  readonly text: string;
}
