import {
  type Check,
  type ClientSubject,
  check,
  type PopulationClient,
  type Respond,
  requires,
} from '../../src/index.ts';
import { type ClientRun, type ClientRunOptions, withClient } from '../client-run.ts';
import { lookup, packages, type Rettighetspakke } from './packages.ts';

export const number = '41838812346';
export const other = '52816050081';
const name = 'SYNTETISK PERSON';

/** Where a client of one package stands, and the peer that it asks. */
export interface ClientDesk extends ClientRun {
  readonly freg: PopulationClient;
  readonly name: Rettighetspakke;
  /** Below the package, where a path of the register is. */
  at(path: string): string;
  /** Looks the person with the number up by the way that the package has: by number, or by name and number. */
  lookUp(part?: readonly string[]): Promise<object | undefined>;
  /** Where that lookup asks. */
  readonly lookupPath: string;
}

/** How the peer answers a package's lookup of one person, and whatever else differs. */
export interface DeskOptions extends Omit<ClientRunOptions, 'routes'> {
  readonly answer?: Respond;
  /** By path below the package. */
  readonly routes?: Readonly<Record<string, Respond>>;
}

/** One check of a client in each of the packages. */
export function inEachClient(
  requirement: string,
  title: string,
  names: readonly Rettighetspakke[],
  options: DeskOptions,
  run: (desk: ClientDesk) => Promise<void>,
): readonly Check<ClientSubject>[] {
  return names.map((each) =>
    check(requirement, `${title}, ${each}`, (subject) => withDesk(subject, each, options, run), each),
  );
}

export function withDesk(
  subject: ClientSubject,
  rettighetspakke: Rettighetspakke,
  { answer = knowsThePerson, routes = {}, ...options }: DeskOptions,
  run: (desk: ClientDesk) => Promise<void>,
): Promise<void> {
  const { wrongPath = '' } = options;
  const at = (path: string): string => wrongPath + packages[rettighetspakke].path + path;
  const byNumber = lookup.includes(rettighetspakke);
  const lookupPath = at(byNumber ? `/personer/${number}` : '/personer/entydigsoek');
  const below = Object.fromEntries(Object.entries(routes).map(([path, respond]) => [at(path), respond]));
  return withClient(
    subject,
    { ...options, rettighetspakke, routes: { [lookupPath]: answer, ...below } },
    async (started) => {
      const freg = requires(started.client.folkeregisteret, 'The client does not ask Folkeregisteret.');
      const lookUp = (part?: readonly string[]) => {
        if (!byNumber) return freg.search({ navn: name, identifikasjonsnummer: number }, part);
        return requires(freg.person, 'The client has no single lookup.')(number, part);
      };
      await run({ ...started, freg, name: rettighetspakke, at, lookUp, lookupPath });
    },
  );
}

/** A person with what every package may see. */
export const aPerson: object = {
  navn: [{ erGjeldende: true, fornavn: 'SYNTETISK', etternavn: 'PERSON' }],
  foedsel: [{ erGjeldende: true, foedselsdato: '1988-03-01', foedselsaar: '1988' }],
};

export const knowsThePerson: Respond = () => ({ status: 200, json: aPerson });
