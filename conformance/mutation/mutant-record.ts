/** A small defect as a programmer might make it, in one file of a package as it is built. */
export interface MutantRecord {
  readonly id: string;
  /** Its name after `@fellesklient/`. */
  readonly package: string;
  /** Below `dist` of the package. */
  readonly file: string;
  /** What the defect takes the place of. It occurs once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Id of the requirement that the defect violates. */
  readonly violates: string;
  /** What goes wrong, in a sentence. */
  readonly about: string;
}
