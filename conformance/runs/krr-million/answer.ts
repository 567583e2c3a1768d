import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { createSandbox } from '@fellesklient/sandbox';
import { idsPerCall } from './ids.ts';

/** Makes the answer to a question: persons of every kind, a kilobyte each, under the ids asked for. */
export type Answer = (ids: readonly string[]) => Buffer;

/** Made beforehand but for the ids, so that answering takes next to nothing. */
export async function prepareAnswer(): Promise<Answer> {
  const start = '{"personer":[';
  const end = ']}';
  const persons = (await inhabitants()).map((person) => JSON.stringify(person));
  const template = Buffer.from(start + persons.join(',') + end);
  const key = '"personidentifikator":"';
  const idAt: number[] = [];
  const endAt: number[] = [];
  let at = start.length;
  for (const person of persons) {
    idAt.push(at + Buffer.byteLength(person.slice(0, person.indexOf(key) + key.length)));
    at += Buffer.byteLength(person) + 1;
    endAt.push(at - 1);
  }
  return (ids) => {
    const length = endAt[ids.length - 1] as number;
    const body = Buffer.allocUnsafe(length + end.length);
    template.copy(body, 0, 0, length);
    body.write(end, length, 'latin1');
    for (const [i, id] of ids.entries()) body.write(id, idAt[i] as number, 'latin1');
    return body;
  };
}

/** The first inhabitants are the published test persons; those after them have every mix of fields. */
const firstInhabitant = 1000;

async function inhabitants(): Promise<readonly unknown[]> {
  const sandbox = createSandbox();
  const { client_id: clientId, jwk } = await sandbox.demoClient();
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const auth = createMaskinporten({ environment: 'test', clientId, key: { jwk: { ...jwk } }, fetch });
  const ids = Array.from({ length: idsPerCall }, (_, i) => sandbox.world.personidentifikator(firstInhabitant + i));
  return createKrrClient({ environment: 'test', auth, fetch }).personer(ids);
}
