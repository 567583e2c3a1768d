import { type Draft, draftAt } from '../draft.ts';
import { placesIn } from '../places.ts';
import { quoted } from './operation-type.ts';
import { writeAnswers, writeReader } from './write-answers.ts';
import { callType, writeRequests } from './write-requests.ts';

/** Modules of generated types: of what is sent and of what is read, yesterday and today. */
export interface TypeModules {
  readonly wasSent: string;
  readonly wasRead: string;
  readonly isSent: string;
  readonly isRead: string;
}

/**
 * A program that was written for a document: it calls every operation in each way, reads every field of every answer, names
 * every schema, and gives each value the type it had. It compiles against today's types or does not.
 */
export function writeConsumer(document: Draft, modules: TypeModules): string {
  const places = placesIn(document);
  const operations = places.operations.map((path) => ({ path, node: draftAt(document, path) }));
  const read = places.schemas.filter(
    ({ path, directions }) => path.length === 3 && path[1] === 'schemas' && directions.has('response'),
  );
  const names = Object.keys(((document.components as Draft | undefined)?.schemas ?? {}) as Draft);
  return [
    `import type * as WasSent from '${modules.wasSent}';`,
    `import type * as WasRead from '${modules.wasRead}';`,
    `import type * as IsSent from '${modules.isSent}';`,
    `import type * as IsRead from '${modules.isRead}';`,
    'type Given<Type> = Exclude<Type, undefined>;',
    callType,
    'declare function keep<Type>(value: Type): void;',
    'declare const calls: { push(call: unknown): void };',
    'declare const reads: { push(read: (value: never) => void): void };',
    ...names.map((name, index) => `export type Name${index} = IsSent.components['schemas']${quoted(name)};`),
    ...operations.flatMap(({ path, node }) => [
      ...writeRequests(document, path, node),
      ...writeAnswers(document, path, node),
    ]),
    ...read.map(({ path }) => writeReader(document, path[2] ?? '')),
  ].join('\n');
}
