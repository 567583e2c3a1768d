import { type Answer, jsonOf, PreconditionFailed } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import type { Fields } from './person-document.ts';

export const selectedPath = '/uttrekk/tilpasset';
export const completePath = '/uttrekk/komplett';
const wait = 2500;
const longest = 100;

/** The order of an extract of persons that fit. */
export function order(desk: Desk, body: unknown): Promise<Answer> {
  return desk.ask(selectedPath, { body });
}

/** The id of the job that was made. @throws PreconditionFailed when there is none. */
export function jobIn(answer: Answer): string {
  const jobbId = answer.status === 200 ? jsonOf(answer).jobbId : undefined;
  if (typeof jobbId === 'string') return jobbId;
  throw new PreconditionFailed(`No job: the order was answered ${answer.status}.`);
}

export async function ordered(desk: Desk, criteria: unknown): Promise<string> {
  return jobIn(await order(desk, criteria));
}

export function askBatch(desk: Desk, jobbId: string, batch: number | string): Promise<Answer> {
  return desk.ask(`/uttrekk/${jobbId}/batch/${batch}`);
}

/** The answer to a batch that is ready, asked for until it is. */
export async function whenReady(desk: Desk, jobbId: string, batch: number): Promise<Answer> {
  for (let asked = 1; asked < longest; asked++) {
    const answer = await askBatch(desk, jobbId, batch);
    if (answer.status !== 404) return answer;
    // As a public client does, where the time is not the check's to move.
    if (desk.subject.pass) desk.subject.pass(wait);
    else await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new PreconditionFailed(`A batch was not ready after ${longest} questions.`);
}

/** The ids in a batch; none in the one after the last. @throws PreconditionFailed when it is no batch. */
export function idsIn(
  answer: Answer,
  list: 'foedselsEllerDNummer' | 'dokumentidentifikator' = 'foedselsEllerDNummer',
): readonly string[] {
  const batch = answer.status === 200 ? jsonOf(answer) : undefined;
  const ids = batch && (batch[list] ?? (Object.keys(batch).length === 0 ? [] : undefined));
  if (Array.isArray(ids)) return ids as readonly string[];
  throw new PreconditionFailed(`No ids: the batch was answered ${answer.status}.`);
}

/** Every id of an extract, batch by batch up to the one that has none. */
export async function batchesOf(desk: Desk, jobbId: string): Promise<readonly (readonly string[])[]> {
  const batches: (readonly string[])[] = [];
  for (;;) {
    const ids = idsIn(await whenReady(desk, jobbId, batches.length));
    if (ids.length === 0) return batches;
    batches.push(ids);
  }
}

/** The persons by their numbers. @throws PreconditionFailed when one is not there. */
export async function personsBy(
  desk: Desk,
  numbers: readonly string[],
  parts: readonly string[],
): Promise<readonly Fields[]> {
  const query = parts.map((part) => ['part', part] as const);
  const answer = await desk.ask('/personer/bulkoppslag', {
    query,
    body: { foedselsEllerDNummer: numbers.slice(0, 1000) },
  });
  const { oppslag } = answer.status === 200 ? jsonOf(answer) : {};
  if (!Array.isArray(oppslag)) throw new PreconditionFailed(`The bulk lookup answered ${answer.status}.`);
  return (oppslag as readonly Fields[]).map(({ folkeregisterperson }) => {
    if (folkeregisterperson) return folkeregisterperson as Fields;
    throw new PreconditionFailed('The bulk lookup knows nobody by a number of the extract.');
  });
}
