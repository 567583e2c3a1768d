import type { ClientOptions, TokenSource } from '@fellesklient/core';
import {
  type Connection,
  createFolkeregisteretClient,
  type FolkeregisteretClientOptions,
  type Lookups,
  type Rettighetspakke,
} from '@fellesklient/folkeregisteret';
import type { ClientSettings, PopulationClient, PopulationEnvironment } from './client-subject.ts';
import { fellesklientEvents } from './fellesklient-folkeregisteret-events.ts';

/** The client of Folkeregisteret for whatever package a check tells it. */
export function fellesklientFolkeregisteret(
  { baseUrl, rettighetspakke }: NonNullable<ClientSettings['folkeregisteret']>,
  {
    consumerOrg,
    ...options
  }: ClientOptions & { readonly auth: TokenSource; readonly consumerOrg?: string | undefined },
): PopulationClient {
  const settings: FolkeregisteretClientOptions = {
    ...options,
    environment: { baseUrl },
    // A check names it; what is none is refused.
    rettighetspakke: rettighetspakke as Rettighetspakke,
    ...(consumerOrg !== undefined && { consumerOrg }),
  };
  // Of a package that is known at run time only, the type has what all packages have.
  const freg = createFolkeregisteretClient(settings) as Connection &
    Partial<Lookups<Rettighetspakke>> &
    Pick<Lookups<Rettighetspakke>, 'entydigSoek' | 'xsd'>;
  const { person, personer, arkivPerson } = freg;
  const asked = (part: readonly string[] | undefined) => (part === undefined ? {} : { part });
  return {
    ...(person && { person: (number, part) => person(number, asked(part)) }),
    ...(personer && {
      persons: async (numbers) => (await personer(numbers)).map(({ folkeregisterperson }) => folkeregisterperson),
    }),
    ...(arkivPerson && { archived: (id) => arkivPerson(id) }),
    search: ({ phonetic, ...criteria }, part) =>
      freg.entydigSoek({ ...criteria, ...(phonetic !== undefined && { soekFonetisk: phonetic }) }, asked(part)),
    schema: (of) => freg.xsd(of),
    ...fellesklientEvents(freg),
  };
}

/** Where it asks for a schema, told an environment. */
export async function fellesklientPopulationAddress(
  environment: PopulationEnvironment,
  rettighetspakke: string,
): Promise<string> {
  let asked = '';
  const freg = createFolkeregisteretClient({
    environment,
    rettighetspakke: rettighetspakke as Rettighetspakke,
    auth: { get: async () => 'token', invalidate: () => {} },
    fetch: async (input, init) => {
      asked = new Request(input, init).url;
      return new Response('<schema/>', { headers: { 'content-type': 'application/xml' } });
    },
  });
  await freg.xsd('person');
  return asked;
}
