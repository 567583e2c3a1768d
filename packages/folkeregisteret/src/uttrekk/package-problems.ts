import type { Operation } from '@fellesklient/core';
import { operationRights, type Rettighetspakke } from '../generated/rettighetspakker.ts';
import { choosePakke } from '../rettighetspakke.ts';

/** The compiler says so too, of a package that it knows. */
export function packageProblems(rettighetspakke: Rettighetspakke, { id }: Operation): readonly string[] {
  return choosePakke(rettighetspakke).may(operationRights, id) ? [] : ['rettighetspakke: has no such extract'];
}
