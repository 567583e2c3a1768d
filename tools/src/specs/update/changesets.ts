import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bumpOf, type Finding } from '@fellesklient/spec-diff';
import type { Spec } from '../../generate/spec.ts';
import { concernedBy } from './concerned.ts';
import type { Write } from './write.ts';

/** A changeset, and what it releases. */
export interface Changeset extends Write {
  readonly content: string;
  readonly package: string;
  readonly bump: string;
}

/**
 * One changeset for each package that an API's changed document concerns. They are named by where the changes start, so that all
 * that comes before a release is one.
 */
export async function changesetsFor(
  root: string,
  spec: Spec,
  since: string,
  findings: readonly Finding[],
): Promise<readonly Changeset[]> {
  return Promise.all(
    concernedBy(spec.api, findings).map(async (concerned) => {
      const manifest = await readFile(join(root, 'packages', concerned.package, 'package.json'), 'utf8');
      const { name } = JSON.parse(manifest) as { readonly name: string };
      const bump = bumpOf(concerned.findings);
      const told = concerned.findings.map(({ text }) => `- ${text}\n`).join('');
      const content = `---\n"${name}": ${bump}\n---\n\nFollows the document of ${spec.api}: ${builtFrom(spec)}.\n\n${told}`;
      return { path: `.changeset/spec-${spec.api}-${since}-${concerned.package}.md`, content, package: name, bump };
    }),
  );
}

/** The spec in the words that changesets and changelogs have for it. */
export const builtFrom = ({ path, sha256, document }: Spec): string =>
  `${path} ${document.info.version}, sha256 ${sha256}`;
