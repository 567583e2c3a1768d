import type { ErrorCode } from '@fellesklient/core';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, type Settings } from './clients.ts';
import { expectEqual, expectFailure, expectThat } from './expect.ts';
import { receivedBy, type World } from './world.ts';

/** An answer that is no use, sent again and then read in full. */
function sentAgain(name: string, endpoint: string): Behaviour {
  return behaviour(name, async (world) => {
    const persons = await clientsAt(world, endpoint).krr.personer(world.publishedPersons);
    expectEqual('persons', persons.length, world.publishedPersons.length);
    expectEqual('requests', (await receivedBy(world, endpoint, '/personer')).length, 2);
  });
}

/** An answer that ends the call at once. */
function failsWith(name: string, endpoint: string, code: ErrorCode, settings?: Settings): Behaviour {
  return behaviour(name, async (world) => {
    await expectFailure(clientsAt(world, endpoint, settings).krr.personer(world.publishedPersons), code);
    expectEqual('requests', (await receivedBy(world, endpoint, '/personer')).length, 1);
  });
}

async function emailAt(world: World, endpoint: string): Promise<string | undefined> {
  const [person] = await clientsAt(world, endpoint).krr.personer(world.publishedPersons);
  return person?.kontaktinformasjon?.epostadresse;
}

export const answerBehaviours: readonly Behaviour[] = [
  sentAgain('sends again after a 503', 'unavailable-once'),
  sentAgain('sends again when the connection is cut before the answer', 'cut-before-answer-once'),
  sentAgain('sends again when an answer of known length is cut', 'cut-length-once'),
  sentAgain('sends again when a chunked answer is cut', 'cut-chunks-once'),
  sentAgain('sends again when a compressed answer is broken', 'broken-gzip-once'),
  behaviour('waits as long as Retry-After says', async (world) => {
    await clientsAt(world, 'busy-once').krr.personer(world.publishedPersons);
    const [first, second] = await receivedBy(world, 'busy-once', '/personer');
    const waited = (second?.at ?? 0) - (first?.at ?? 0);
    expectThat('milliseconds between the attempts', waited >= 990 && waited < 5000, '1000 or a little more', waited);
  }),
  behaviour('goes on over a new connection when an idle one was closed', async (world) => {
    const { krr } = clientsAt(world, 'closes-idle');
    for (let i = 0; i < 3; i++) await krr.personer(world.publishedPersons);
  }),
  behaviour('reads a compressed answer', async (world) => {
    expectEqual('epostadresse', await emailAt(world, 'gzip'), 'blåbær@eksempel.example');
  }),
  behaviour('reads an answer in its own charset', async (world) => {
    expectEqual('epostadresse', await emailAt(world, 'latin-1'), 'blåbær@eksempel.example');
  }),
  failsWith('refuses an answer that is not in its charset', 'not-utf-8', 'invalid-response'),
  failsWith('stops reading an answer that is too large', 'large', 'too-large', { maxResponseBytes: 100_000 }),
  ...[403, 200].map((status) =>
    behaviour(`knows the firewall by its page with status ${status}`, async (world) => {
      const { krr } = clientsAt(world, `firewall-${status}`);
      const error = await expectFailure(krr.personer(world.publishedPersons), 'blocked');
      expectEqual('supportId', error.supportId, '4711471147114711');
    }),
  ),
  behaviour('does not follow a redirect', async (world) => {
    const error = await expectFailure(clientsAt(world, 'redirect').krr.personer(world.publishedPersons), 'redirected');
    expectEqual('status', error.status, 307);
    expectEqual('requests where it leads', (await receivedBy(world, 'redirect-target')).length, 0);
  }),
];
