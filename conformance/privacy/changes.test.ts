import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { type ChangePage, type Cursor, changes } from '@fellesklient/krr/changes';
import { fileCursor } from '@fellesklient/krr/file-cursor';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import { fail, type Table } from './collaborators.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { realWork } from './real-work.ts';
import { feed } from './registers.ts';
import { Run } from './run.ts';
import { often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

const folder = mkdtempSync(join(tmpdir(), 'fellesklient-cursor-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const nothingSent = { register: 'krr', operation: 'changes', urlTemplate: 'POST /', attempts: 0, elapsedMs: 0 };

/** A cursor in a file, whose path is nobody's business. */
function inFile(path: unknown): Cursor {
  const { read, write } = fileCursor(path as string);
  return { read: () => realWork(read()), write: (position) => realWork(write(position)) };
}

function inFileThatHolds(text: string): Cursor {
  const path = join(folder, String(++files));
  writeFileSync(path, text);
  return inFile(path);
}

/** Where positions are kept, by what goes wrong. */
const cursors: Table<Cursor> = {
  sound: () => ({ read: async () => 1, write: async () => {} }),
  file: () => inFile(join(folder, String(++files))),
  fileOfText: (say) => inFileThatHolds(say()),
  fileOfJson: (say) => inFileThatHolds(JSON.stringify({ [say()]: say() })),
  fileInNoFolder: (say) => inFile(join(folder, encodeURIComponent(say()), encodeURIComponent(say()))),
  fileIsFolder: () => inFile(folder),
  pathBroken: (say) => inFile(`${folder}/${say()}\u0000`),
  pathWrong: (say) => inFile({ [say()]: say() }),
  readThrows: (say, _, kind) => ({ read: () => fail(say, kind), write: async () => {} }),
  readRejects: (say, _, kind) => ({ read: async () => fail(say, kind), write: async () => {} }),
  writeThrows: (say, _, kind) => ({ read: async () => undefined, write: () => fail(say, kind) }),
  writeRejects: (say, _, kind) => ({ read: async () => undefined, write: async () => fail(say, kind) }),
  text: (say) => ({ read: async () => say() as never, write: async () => {} }),
  person: (_, { persons: [id] }) => ({ read: async () => Number(id), write: async () => {} }),
  record: (say) => ({ read: async () => ({ [say()]: say() }) as never, write: async () => {} }),
  noMethods: (say) => ({ read: say(), write: say() }) as never,
  none: () => undefined as never,
};

const readings = fc.record({ stage: stages, cursor: often(cursors) });

interface Input {
  readonly stage: Stage;
  readonly cursor: string;
}

const leaksOf =
  (entry: typeof changes, cursorOf: (cursor: Cursor) => Cursor = (cursor) => cursor) =>
  async ({ stage, cursor: kind }: Input, witness: Witness) => {
    const run = new Run(stage, witness, feed);
    run.keepSecret([folder]);
    const krr = createKrrClient({ ...run.options, environment: run.environment, auth: run.auth });
    await run.call(async (signal) => {
      const cursor = cursorOf(cursors[kind]?.(run.say, stage.secrets, stage.thrown) as Cursor);
      for await (const { commit } of entry(krr, { cursor, signal })) await commit();
    });
    return run.leaks();
  };

leaksNothing('the feed of changes, with its cursor', 0.06, readings, leaksOf(changes));

/** A page as it would be if it were wrong. */
const paging = (wrong: (page: ChangePage) => ChangePage): typeof changes =>
  async function* (...args) {
    for await (const page of changes(...args)) yield wrong(page as unknown as ChangePage) as never;
  };

leakIsFound(
  'a page that cannot be committed, with whom it holds',
  'error message',
  readings,
  leaksOf(
    paging((page) => ({
      ...page,
      commit: () => Promise.reject(new TypeError(`Option cursor: ${JSON.stringify(page.persons)}`)),
    })),
  ),
);
leakIsFound(
  'a feed that passes on what its cursor throws',
  'error message',
  readings,
  leaksOf(async function* (krr, options) {
    await options.cursor.read();
    yield* changes(krr, options);
  }),
);
leakIsFound(
  'a cursor that tells its file',
  'error message',
  readings,
  leaksOf(changes, () => ({
    read: () => Promise.reject(new FellesklientError('invalid-input', nothingSent, { problems: [`path: ${folder}`] })),
    write: async () => {},
  })),
);
