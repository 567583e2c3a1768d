import type { Sandbox } from '@fellesklient/sandbox';
import { type Desk, deskOf } from '../checks/folkeregisteret/desk.ts';
import { kinds } from '../checks/folkeregisteret/kinds.ts';
import { packages } from '../checks/folkeregisteret/packages.ts';
import { currentOf, nameOf, type PersonDocument, streetOf } from '../checks/folkeregisteret/person-document.ts';
import { jsonOf, type PopulationRegister, type RegisterSubject } from '../src/index.ts';
import type { ClientKey } from './sandbox-subject.ts';

const scopes = Object.values(packages).map(({ scope }) => scope);
/** With these the answer is the whole document. */
const everything = [
  'person-basis',
  'identitetsgrunnlag-utvidet',
  'relasjon-utvidet',
  'utlendingsmyndighetenesIdentifikasjonsnummer',
  'innflytting',
  'utflytting',
  'foedselINorge',
  'opphold',
  'rettsligHandleevne',
  'bibehold',
  'brukAvSamiskSpraak',
  'historikk',
];
const perCall = 1000;
const mostCalls = 20;
const ofEachKind = 2;
const mostNames = 150;

/** Clients of every package in the sandbox, and persons of every kind that checks need. */
export async function sandboxFolkeregisteret(
  sandbox: Sandbox,
  { publicJwk, jwk }: ClientKey,
  subject: RegisterSubject,
  baseUrl: string,
): Promise<PopulationRegister> {
  const client = { ...sandbox.registerClient({ scopes, jwk: publicJwk }), jwk };
  const customer = sandbox.newOrganisation();
  for (const scope of scopes) {
    sandbox.grantScope(customer, scope);
    sandbox.delegateScope({ consumer: customer, supplier: client.organisationNumber, scope });
  }
  const register = { baseUrl, client, customer, persons: [] };
  const desk = deskOf({ ...subject, folkeregisteret: register }, 'offentlig-med-hjemmel');
  const persons = await findPersons(desk, sandbox);
  const duplicate = findDuplicate(sandbox, subject.now());
  const archive = findArchive(sandbox, subject.now());
  const namesakes = await findNamesakes(desk, await lookUp(desk, inhabitants(sandbox, 0)));
  return {
    ...register,
    persons,
    ...(duplicate && { duplicate }),
    ...(namesakes && { namesakes }),
    ...(archive && { archive }),
  };
}

/** The first of each kind in the world, as far as they are found in some thousands. */
async function findPersons(desk: Desk, sandbox: Sandbox): Promise<readonly PersonDocument[]> {
  const found = new Map<string, PersonDocument[]>(Object.keys(kinds).map((kind) => [kind, []]));
  for (let call = 0; call < mostCalls; call++) {
    for (const document of await lookUp(desk, inhabitants(sandbox, call))) {
      for (const [kind, persons] of found) {
        if (persons.length < ofEachKind && kinds[kind as keyof typeof kinds](document)) persons.push(document);
      }
    }
    if ([...found.values()].every(({ length }) => length >= ofEachKind)) break;
  }
  return [...new Set([...found.values()].flat())];
}

function inhabitants({ world }: Sandbox, call: number): readonly string[] {
  return Array.from({ length: perCall }, (_, i) => world.personidentifikator(call * perCall + i));
}

async function lookUp(desk: Desk, ids: readonly string[]): Promise<readonly PersonDocument[]> {
  const query = everything.map((part) => ['part', part] as const);
  const answer = await desk.ask('/personer/bulkoppslag', { query, body: { foedselsEllerDNummer: ids } });
  const { oppslag } = jsonOf(answer) as { oppslag: readonly { folkeregisterperson?: PersonDocument }[] };
  return oppslag.flatMap(({ folkeregisterperson }) => (folkeregisterperson ? [folkeregisterperson] : []));
}

/** Somebody with a d-number that was closed as a duplicate: the life says so, the document only that it was closed. */
function findDuplicate({ world }: Sandbox, now: number): PopulationRegister['duplicate'] {
  for (let index = 0; index < perCall * mostCalls; index++) {
    const life = world.numberOf(index, 'dNummer') === undefined ? undefined : world.life(index, now);
    if (life?.hendelser.some(({ hendelsestype }) => hendelsestype === 'personErOpphoertSomDublett')) {
      const [closed, survivor] = [world.numberOf(index, 'dNummer'), world.numberOf(index, 'foedselsnummer')];
      if (closed && survivor) return { closed, survivor };
    }
  }
  return undefined;
}

/** Somebody whose documents are of all ages: which of them are history, and since when, the one after each says. */
function findArchive({ world, persondokumenter }: Sandbox, now: number): PopulationRegister['archive'] {
  const limit = new Date(now);
  const threeYearsAgo = limit.setUTCFullYear(limit.getUTCFullYear() - 3);
  for (let index = 0; index < perCall; index++) {
    const personidentifikator = world.personidentifikator(index);
    const documents = persondokumenter(personidentifikator).map((told, i, all) => ({
      archived: { dokumentidentifikator: told.dokumentidentifikator, personidentifikator },
      historicSince: all[i + 1]?.ajourholdstidspunkt ?? now,
    }));
    const newest = documents.at(-1)?.archived;
    const recent = documents.find(
      ({ historicSince }) => historicSince > threeYearsAgo && historicSince < now,
    )?.archived;
    const overThreeYearsOld = documents.find(({ historicSince }) => historicSince < threeYearsAgo)?.archived;
    if (newest && recent && overThreeYearsOld) return { newest, recent, overThreeYearsOld };
  }
  return undefined;
}

/** A name and a postal code that several residents share. */
async function findNamesakes(desk: Desk, persons: readonly PersonDocument[]): Promise<PopulationRegister['namesakes']> {
  for (const person of persons.filter(kinds['resident in a house in a street']).slice(0, mostNames)) {
    const navn = nameOf(person);
    const { foedselsEllerDNummer = [] } = jsonOf(await desk.ask('/personer/soek', { query: [['navn', navn]] }));
    const others = await lookUp(desk, (foedselsEllerDNummer as readonly string[]).slice(0, perCall));
    const codes = others
      .filter((other) => kinds['resident in a house in a street'](other) && nameOf(other) === navn)
      .map((other) => streetOf(currentOf(other, 'bostedsadresse')[0])?.postnummer ?? '');
    const postnummer = codes.find((code, i) => codes.indexOf(code) !== i);
    if (postnummer) return { navn, postnummer };
  }
  return undefined;
}
