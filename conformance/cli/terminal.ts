/** Where a command writes: its results, and what it tells meanwhile. */
export interface Terminal {
  /** One line of the result. */
  print(line: string): void;
  /** Told meanwhile: never part of the result. */
  readonly meanwhile: Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;
}
