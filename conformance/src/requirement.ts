export const levels = ['MUST', 'SHOULD', 'MAY'] as const;
export const confidences = ['documented', 'observed', 'inferred'] as const;
export const actors = ['register', 'client'] as const;

/** One thing that somebody has to do, in our words, and where it is written. */
export interface Requirement {
  /** Stable: `<register>-<group>-<rule>`, for example `KRR-V2-ORDER`. */
  readonly id: string;
  readonly register: string;
  /** RFC 2119. */
  readonly level: (typeof levels)[number];
  /** One sentence that can turn out false. */
  readonly statement: string;
  readonly source: { readonly document: string; readonly section: string };
  /** `documented` by the owner, `observed` in recordings or public code, `inferred` by us. */
  readonly confidence: (typeof confidences)[number];
  /** Who must behave: the `register` (a live one, a sandbox, a gateway) or any `client` of it. */
  readonly subject: (typeof actors)[number];
  /** Of a register that shows several faces: those that it holds for, by name. Absent where the register has one. */
  readonly profiles?: readonly string[];
  /** What another source says; the statement is what we hold. */
  readonly disagreement?: string;
  /** Why no check proves it. */
  readonly not_tested?: string;
}
