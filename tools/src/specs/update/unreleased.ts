import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diff, type Finding, structureOf } from '@fellesklient/spec-diff';
import { InputError } from '../../generate/input-error.ts';
import type { Spec } from '../../generate/spec.ts';
import { stableJson } from '../stable-json.ts';
import { type Changeset, changesetsFor } from './changesets.ts';
import { contentOf, type Write } from './write.ts';

/** What of our document is not released yet: kept as long as there is something, so that a release tells all since the last one. */
interface Unreleased {
  /** Structure of our document where the changes start. */
  readonly since: object;
  /** Paths of the changesets that tell them; none while a person has still to change the document. */
  readonly changesets: readonly string[];
}

/** What is to be released, and the files that say so. */
export interface Release {
  readonly findings: readonly Finding[];
  readonly changesets: readonly Changeset[];
  readonly writes: readonly Write[];
}

const pathOf = (api: string): string => `specs/${api}/unreleased.json`;

/**
 * Changesets for all that has changed in our document since the last release: what this run and those before it changed, and what
 * people changed in between. What comes and goes between two releases is no change.
 *
 * @param isOpen whether people have still to follow something
 */
export async function planRelease(root: string, before: Spec, after: Spec, isOpen: boolean): Promise<Release> {
  const path = pathOf(before.api);
  const kept = await readUnreleased(root, path);
  const since = kept && isPending(root, kept) ? kept.since : structureOf(before.document);
  const { findings } = diff(since, after.document);
  const changesets = await changesetsFor(root, after, fingerprintOf(since), findings);
  const current = changesets.map((changeset) => changeset.path);
  const obsolete = (kept?.changesets ?? []).filter((one) => !current.includes(one));
  const content = findings.length > 0 || isOpen ? stableJson({ since, changesets: current }) : null;
  const writes = [...changesets, ...obsolete.map((one) => ({ path: one, content: null })), { path, content }];
  return { findings, changesets, writes: writes.map(({ path: to, content: text }) => ({ path: to, content: text })) };
}

async function readUnreleased(root: string, path: string): Promise<Unreleased | undefined> {
  const text = await contentOf(root, path);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Unreleased;
  } catch {
    throw new InputError(`${path}: not valid JSON. Restore it from git.`);
  }
}

/** A release takes its changesets away: then the next change starts anew. */
const isPending = (root: string, { changesets }: Unreleased): boolean =>
  changesets.length === 0 || changesets.some((path) => existsSync(join(root, path)));

const fingerprintOf = (structure: object): string =>
  createHash('sha256').update(stableJson(structure)).digest('hex').slice(0, 12);
