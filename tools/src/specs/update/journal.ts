import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../generate/input-error.ts';
import { pulledFolder } from '../pull/pulled.ts';
import { stableJson } from '../stable-json.ts';
import { writeWhole } from '../write-whole.ts';
import { contentOf, type Write } from './write.ts';

/** All that an update is going to write, kept while it writes. */
interface Journal {
  readonly writes: readonly (Write & {
    /** Hash of what was there; null for nothing. */ readonly before: string | null;
  })[];
  /** The text of the pull request. */
  readonly body: string;
}

/** Takes the text of the pull request where it is wanted. */
export type Deliver = (body: string) => Promise<void>;

const path = `${pulledFolder}/journal.json`;

/**
 * Writes all of this or, when it is killed, leaves a journal from which the next run goes on: so each state in between is one
 * that `resume` completes, and what was decided is not decided anew from files of which some are new and some old.
 */
export async function commit(root: string, writes: readonly Write[], body: string, deliver: Deliver): Promise<void> {
  const present = await Promise.all(writes.map((write) => contentOf(root, write.path)));
  const journal: Journal = {
    writes: writes.map((write, index) => ({ ...write, before: hashOf(present[index] ?? null) })),
    body,
  };
  await writeWhole(join(root, path), stableJson(journal));
  await complete(root, journal, deliver);
}

/**
 * Completes an update that was broken off, and tells whether there was one.
 *
 * @throws InputError when a file is neither as it was nor as it was to be: somebody has gone on without it.
 */
export async function resume(root: string, deliver: Deliver): Promise<boolean> {
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const journal = JSON.parse(text) as Journal;
  for (const write of journal.writes) {
    const present = await contentOf(root, write.path);
    if (present === write.content || hashOf(present) === write.before) continue;
    throw new InputError(
      `${write.path}: has changed since an update was broken off. Restore it to complete that update, or remove ${path} to give it up.`,
    );
  }
  await complete(root, journal, deliver);
  return true;
}

async function complete(root: string, { writes, body }: Journal, deliver: Deliver): Promise<void> {
  await deliver(body);
  for (const write of writes) {
    const file = join(root, write.path);
    await (write.content === null ? rm(file, { force: true }) : writeWhole(file, write.content));
  }
  await rm(join(root, path));
}

const hashOf = (content: string | null): string | null =>
  content === null ? null : createHash('sha256').update(content).digest('hex');
