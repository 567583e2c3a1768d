import type { Finding } from '@fellesklient/spec-diff';
import { type Target, targets } from '../../generate/targets.ts';

/** A package that is generated from an API, and those of the document's changes that its users meet. */
export interface Concerned {
  /** Name of the folder in `packages/`. */
  readonly package: string;
  readonly findings: readonly Finding[];
}

/** Packages that have anything to release when an API's document changes so. */
export function concernedBy(api: string, findings: readonly Finding[]): readonly Concerned[] {
  return targets
    .filter((target) => target.api === api)
    .map((target) => ({ package: target.package, findings: findings.filter((finding) => meets(target, finding)) }))
    .filter((one) => one.findings.length > 0);
}

/**
 * A client has everything in its types, its table of operations or its validators. The sandbox shows no types of registers: its users
 * meet what it does, which is what is sent and read, and who may call. Who has addresses alone meets servers.
 */
function meets(target: Target, { wire, auth, detail }: Finding): boolean {
  if (target.package === 'sandbox') return wire !== 'none' || auth !== 'none';
  if ('types.ts' in target.artefacts) return true;
  return detail.root === '' && ['servers', 'x-retired-servers'].includes(detail.steps[0] ?? '');
}
