/** Where a command speaks, and whom it can ask. */
export interface Terminal {
  /** What the command was called for. */
  print(text: string): void;
  /** What goes on meanwhile, and what is wrong. */
  tell(line: string): void;
  /** Absent when nobody sits there. */
  ask?(question: string): Promise<string>;
}
