/** Where the position in the change feed is kept between runs. `@fellesklient/krr/file-cursor` keeps it in a file. */
export interface Cursor {
  /** The position kept last; undefined when there is none yet. */
  read(): Promise<number | undefined>;
  /** Resolves when the position is safe from a crash. */
  write(position: number): Promise<void>;
}
