import { createRateLimiter } from '@fellesklient/core';
import { raw } from '@fellesklient/krr/raw';
import { krrValidation } from '@fellesklient/krr/validation';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsAt, clientsOfSandbox, fixedToken } from './clients.ts';
import { expectEqual, expectFailure, expectMatch, expectThat } from './expect.ts';
import { receivedBy } from './world.ts';

export const lookupBehaviours: readonly Behaviour[] = [
  behaviour('looks up the published persons', async (world) => {
    const persons = await clientsOfSandbox(world).krr.personer(world.publishedPersons);
    const ids = persons.map(({ personidentifikator }) => personidentifikator);
    expectEqual('persons', ids, world.publishedPersons);
    expectEqual('status of the first', persons[0]?.status, 'AKTIV');
  }),
  behaviour('looks up 2500 persons in three calls and in order', async (world) => {
    let calls = 0;
    const on = ({ type }: { readonly type: string }): void => {
      if (type === 'attempt') calls++;
    };
    const persons = await clientsOfSandbox(world, { on }).krr.personer(world.manyPersons);
    const ids = persons.map(({ personidentifikator }) => personidentifikator);
    expectEqual('persons', ids.length, 2500);
    expectThat('order', ids.join() === world.manyPersons.join(), 'as in the question', 'another');
    expectEqual('calls', calls, 3);
  }),
  behaviour('makes fifty calls at once', async (world) => {
    const { krr } = clientsAt(world, 'ordinary/fifty');
    const answers = await Promise.all(Array.from({ length: 50 }, () => krr.personer(world.publishedPersons)));
    const whole = answers.filter((persons) => persons.length === world.publishedPersons.length);
    expectEqual('whole answers', whole.length, 50);
  }),
  behaviour('sends JSON, asks for JSON and adds the headers that its user wants', async (world) => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { krr } = clientsAt(world, 'ordinary/headers', { headers: () => ({ traceparent }) });
    await krr.personer(world.publishedPersons);
    const [token, lookup] = await receivedBy(world, 'ordinary/headers');
    expectEqual('content-type of the grant', token?.headers['content-type'], 'application/x-www-form-urlencoded');
    const { accept, traceparent: trace, 'content-type': type } = lookup?.headers ?? {};
    expectEqual('headers', [accept, type, trace], ['application/json', 'application/json', traceparent]);
  }),
  behaviour('waits for its place in the allowance', async (world) => {
    const waits: number[] = [];
    const { krr } = clientsAt(world, 'ordinary/allowance', {
      auth: fixedToken,
      rateLimiter: createRateLimiter({ perMinute: 121, burst: 1 }),
      on: (event) => event.type === 'wait' && waits.push(event.waitMs),
    });
    const began = Date.now();
    await Promise.all([krr.personer(world.publishedPersons), krr.personer(world.publishedPersons)]);
    expectEqual('waits', waits.length, 1);
    const took = Date.now() - began;
    expectThat('milliseconds', took >= 490, '500 or more', took);
  }),
  behaviour('refuses invalid input before anything is sent', async (world) => {
    const { krr } = clientsAt(world, 'ordinary/invalid-input');
    const error = await expectFailure(krr.personer(['1234']), 'invalid-input');
    expectMatch('problems', error.problems?.[0], /^\/personidentifikatorer/);
    await expectFailure(krr.personer([]), 'invalid-input');
    expectEqual('requests', (await receivedBy(world, 'ordinary/invalid-input')).length, 0);
  }),
  behaviour('gives the raw answer as data and as a response', async (world) => {
    const personidentifikatorer = [...world.publishedPersons];
    const { data, response } = await raw(clientsOfSandbox(world).krr).POST('/rest/v2/personer', {
      body: { personidentifikatorer },
    });
    expectEqual('persons', data.personer.length, world.publishedPersons.length);
    expectEqual('response.status', response.status, 200);
    expectMatch('content-type', response.headers.get('content-type'), /^application\/json/);
    expectEqual('response.json()', await response.json(), data);
    expectEqual('response.text()', JSON.parse(await response.text()), data);
    expectEqual('response.body', await new Response(response.body).json(), data);
  }),
  behaviour('compares answers with the document', async (world) => {
    const { krr } = clientsAt(world, 'drift', { validate: krrValidation('error') });
    const error = await expectFailure(krr.personer(world.publishedPersons), 'schema-drift');
    expectEqual('problems', error.problems?.[0], '/personer/0/status type');
  }),
];
