import type { Requirement } from '../src/index.ts';
import type { MutantRecord } from './mutant-record.ts';

/** Whom the checks try when the package has a defect: the sandbox is the register, and all others are parts of clients. */
export function kindOf({ package: name }: Pick<MutantRecord, 'package'>): Requirement['subject'] {
  return name === 'sandbox' ? 'register' : 'client';
}
