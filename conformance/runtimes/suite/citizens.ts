import { createAuthlevelClient } from '@fellesklient/authlevel';
import { createKrrClient } from '@fellesklient/krr';
import { type Cursor, changes } from '@fellesklient/krr/changes';
import { endreSpraak, person } from '@fellesklient/krr/citizen';
import { type Behaviour, behaviour } from './behaviour.ts';
import { expectEqual, expectFailure } from './expect.ts';
import { clientWith, command } from './sandbox-client.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
const krrAt = (world: World): { readonly baseUrl: string } => ({ baseUrl: `${world.sandbox}/krr` });
const idOf = (world: World, index: number): string => world.manyPersons[index] as string;

export const citizenBehaviours: readonly Behaviour[] = [
  behaviour('reads the one person that a token is for', async (world) => {
    const scopes = ['krr:global/kontaktinformasjon.read'] as const;
    const auth = (await clientWith(world, scopes)).with({ pid: idOf(world, 0) });
    const krr = createKrrClient({ environment: krrAt(world), auth, scopes });
    expectEqual('personidentifikator', (await person(krr)).personidentifikator, idOf(world, 0));
  }),
  behaviour('says what the register refuses a citizen', async (world) => {
    const scopes = ['krr:global/kontaktinformasjon.read'] as const;
    const krr = createKrrClient({ environment: krrAt(world), auth: await clientWith(world, scopes), scopes });
    await expectFailure(person(krr), 'forbidden');
    await expectFailure(endreSpraak(krr, 'nn'), 'forbidden');
  }),
  behaviour('follows the feed of changes, from where it was left', async (world) => {
    const scopes = ['krr:global/hentendring.read', 'krr:global/kontaktinformasjon.read'] as const;
    const krr = createKrrClient({ environment: krrAt(world), auth: await clientWith(world, scopes), scopes });
    let position: number | undefined;
    const cursor: Cursor = {
      read: async () => position,
      write: async (now) => {
        position = now;
      },
    };
    const read = async (): Promise<readonly string[]> => {
      const ids: string[] = [];
      for await (const { persons, commit } of changes(krr, { cursor })) {
        for (const { personidentifikator } of persons) ids.push(personidentifikator);
        await commit();
      }
      return ids;
    };
    await read();
    const changed = [idOf(world, 10), idOf(world, 11)];
    for (const personidentifikator of changed) {
      await command(world, '/krr-events', { type: 'reservasjon-set', personidentifikator, reservasjon: 'JA' });
      await command(world, '/krr-events', { type: 'reservasjon-set', personidentifikator, reservasjon: 'NEI' });
    }
    expectEqual('changed', [...(await read())].sort(), [...changed].sort());
  }),
  behaviour('asks authlevel, which knows a person by its 404 too', async (world) => {
    const [used, unused, unknown] = [idOf(world, 20), idOf(world, 21), idOf(world, 22)] as const;
    await command(world, '/idporten-users', { personidentifikator: used, last_level4: Date.now() - dayMs });
    await command(world, '/idporten-users', { personidentifikator: unused });
    await command(world, '/idporten-users', { personidentifikator: unknown, registered: false });
    const auth = await clientWith(world, ['global/idporten.authlevel.read']);
    const authlevel = createAuthlevelClient({ environment: { baseUrl: `${world.sandbox}/authlevel` }, auth });
    const answers = [used, unused, unknown].map((id) => authlevel.harBruktNivaa4(id));
    expectEqual('answers', await Promise.all(answers), [
      { registrert: true, harBruktNivaa4: true },
      { registrert: true, harBruktNivaa4: false },
      { registrert: false },
    ]);
  }),
];
