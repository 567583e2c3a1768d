import { InputError } from '../input-error.ts';
import type { Spec } from '../spec.ts';
import type { Rights } from './rights.ts';

/** @throws InputError when a spec has no table of rights beside it. */
export function rightsOf({ path, rights }: Spec): Rights {
  if (!rights) throw new InputError(`${path}: lacks rettighetspakker.yaml beside it.`);
  return rights;
}
