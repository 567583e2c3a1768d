import { setImmediate } from 'node:timers/promises';
import { type Desk, deskOf } from '../../checks/folkeregisteret/desk.ts';
import { partsIn } from '../../checks/folkeregisteret/entities.ts';
import { type Kind, kinds } from '../../checks/folkeregisteret/kinds.ts';
import { packages } from '../../checks/folkeregisteret/packages.ts';
import { currentOf, nameOf, type PersonDocument, streetOf } from '../../checks/folkeregisteret/person-document.ts';
import { words } from '../../checks/folkeregisteret/traits.ts';
import { type ArchivedDocument, jsonOf, type PopulationRegister, type RegisterSubject } from '../../src/index.ts';
import { type Command, commandsOf, type SandboxAccess } from './access.ts';
import type { ClientKey } from './client-key.ts';
import { newOrganisation, registerClient } from './register-client.ts';

const scopes = Object.values(packages).map(({ scope }) => scope);
/** With these the answer is the whole document. */
const everything = partsIn('offentlig-med-hjemmel');
const perCall = 1000;
const mostCalls = 20;
const ofEachKind = 2;
const mostNames = 60;
const mostLives = 50_000;

type Inhabitants = SandboxAccess['inhabitants'];
type Egenskaper = NonNullable<ReturnType<Inhabitants['life']>>['hendelser'][number]['egenskaper'];
type IsSo = (life: Egenskaper) => boolean;

/** Kinds that some thousands hardly have, known by their lives, which are computed quicker than documents are shown. */
const rare: Readonly<Partial<Record<Kind, IsSo>>> = {
  'protected who has moved from or to abroad': (life) => hasMoved(life) && isGraded(life, 'fortrolig'),
  'graded strengtFortrolig who has moved from or to abroad': (life) =>
    hasMoved(life) && isGraded(life, 'strengtFortrolig'),
  'with a stillborn child': (life) =>
    life.some(({ verdi }) => 'relatertPersonsRolle' in verdi && verdi.relatertPersonsRolle === 'doedfoedtBarn'),
  'who is missing from home': (life) => {
    const last = life.findLast(({ entitet }) => entitet === 'status');
    return last !== undefined && 'status' in last.verdi && last.verdi.status === 'forsvunnet';
  },
};
const hasMoved: IsSo = (life) => life.some(({ entitet }) => entitet === 'innflytting' || entitet === 'utflytting');
function isGraded(life: Egenskaper, grade: string): boolean {
  const last = life.findLast(({ entitet }) => entitet === 'adressebeskyttelse');
  return last?.endring === 'registrereNy' && 'graderingsnivaa' in last.verdi && last.verdi.graderingsnivaa === grade;
}

/** Whom checks need. In sandboxes of one seed and size they are the same, until something happens to them. */
export type FoundPersons = Pick<PopulationRegister, 'persons' | 'duplicate' | 'archive' | 'namesakes'>;

/**
 * Clients of every package in the sandbox, and persons of every kind that checks need.
 *
 * @param known who was found in another of the same seed and size, so that nobody has to be looked for.
 */
export async function sandboxPopulation(
  access: SandboxAccess,
  key: ClientKey,
  subject: RegisterSubject,
  baseUrl: string,
  known?: FoundPersons,
): Promise<PopulationRegister> {
  const command = commandsOf(access);
  const { inhabitants } = access;
  const client = await registerClient(command, key, { scopes });
  const customer = await newOrganisation(command);
  for (const scope of scopes) {
    await command('POST', '/scope-grants', { organisation_number: customer, scope });
    await command('POST', '/scope-delegations', { consumer: customer, supplier: client.organisationNumber, scope });
  }
  const register = { baseUrl, client, customer, persons: [] };
  const desk = deskOf({ ...subject, folkeregisteret: register }, 'offentlig-med-hjemmel');
  return {
    ...register,
    ...(known ?? (await findAll(desk, command, inhabitants))),
    async happen(happening) {
      const inSnakeCase = Object.entries(happening).map(([field, value]) => [
        field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]);
      const { hendelser } = await command('POST', '/folkeregisteret-events', Object.fromEntries(inSnakeCase));
      return (hendelser as readonly { folkeregisteridentifikator: string }[]).map(
        ({ folkeregisteridentifikator }) => folkeregisteridentifikator,
      );
    },
  };
}

async function findAll(desk: Desk, command: Command, inhabitants: Inhabitants): Promise<FoundPersons> {
  const now = desk.subject.now();
  const persons = await findPersons(desk, inhabitants);
  const duplicate = findDuplicate(inhabitants, now);
  const archive = await findArchive(command, inhabitants, now);
  const namesakes = await findNamesakes(desk, await lookUp(desk, numbersOf(inhabitants, 0)));
  return {
    persons,
    ...(duplicate && { duplicate }),
    ...(namesakes && { namesakes }),
    ...(archive && { archive }),
  };
}

/**
 * The first two of each kind among a thousand, the first of kinds that these do not have, as far as some thousands have them, and one
 * of each that is rare.
 */
async function findPersons(desk: Desk, inhabitants: Inhabitants): Promise<readonly PersonDocument[]> {
  const often = Object.keys(kinds).filter((kind) => !Object.hasOwn(rare, kind));
  const found = new Map<string, PersonDocument[]>(often.map((kind) => [kind, []]));
  for (let call = 0; call < mostCalls; call++) {
    const wanted = call === 0 ? ofEachKind : 1;
    for (const document of await lookUp(desk, numbersOf(inhabitants, call))) {
      for (const [kind, persons] of found) {
        if (persons.length < wanted && kinds[kind as keyof typeof kinds](document)) persons.push(document);
      }
    }
    if ([...found.values()].every(({ length }) => length > 0)) break;
  }
  const lives = await lookUp(desk, await findRare(inhabitants, desk.subject.now()));
  return [...new Set([...found.values(), lives].flat())];
}

/** The numbers of the first whose lives are rare, each in its way. */
async function findRare(inhabitants: Inhabitants, now: number): Promise<readonly string[]> {
  const wanted = new Set(Object.values(rare));
  const numbers: string[] = [];
  for (let index = 0; index < mostLives && wanted.size > 0; index++) {
    // A server in this process, and its connections, must live meanwhile.
    if (index % perCall === 0) await setImmediate();
    const life = inhabitants.life(index, now)?.hendelser.flatMap(({ egenskaper }) => egenskaper) ?? [];
    const ways = [...wanted].filter((isSo) => isSo(life));
    if (ways.length > 0) numbers.push(inhabitants.personidentifikator(index));
    for (const isSo of ways) wanted.delete(isSo);
  }
  return numbers;
}

function numbersOf(inhabitants: Inhabitants, call: number): readonly string[] {
  return Array.from({ length: perCall }, (_, i) => inhabitants.personidentifikator(call * perCall + i));
}

async function lookUp(desk: Desk, ids: readonly string[]): Promise<readonly PersonDocument[]> {
  const query = everything.map((part) => ['part', part] as const);
  const answer = await desk.ask('/personer/bulkoppslag', { query, body: { foedselsEllerDNummer: ids } });
  const { oppslag } = jsonOf(answer) as { oppslag: readonly { folkeregisterperson?: PersonDocument }[] };
  return oppslag.flatMap(({ folkeregisterperson }) => (folkeregisterperson ? [folkeregisterperson] : []));
}

/** Somebody with a d-number that was closed as a duplicate: the life says so, the document only that it was closed. */
function findDuplicate(inhabitants: Inhabitants, now: number): PopulationRegister['duplicate'] {
  for (let index = 0; index < perCall * mostCalls; index++) {
    const life = inhabitants.numberOf(index, 'dNummer') === undefined ? undefined : inhabitants.life(index, now);
    if (life?.hendelser.some(({ hendelsestype }) => hendelsestype === 'personErOpphoertSomDublett')) {
      const [closed, survivor] = (['dNummer', 'foedselsnummer'] as const).map((of) => inhabitants.numberOf(index, of));
      if (closed && survivor) return { closed, survivor };
    }
  }
  return undefined;
}

/** Somebody whose documents are of all ages: which of them are history, and since when, the one after each says. */
async function findArchive(
  command: Command,
  inhabitants: Inhabitants,
  now: number,
): Promise<PopulationRegister['archive']> {
  const limit = new Date(now);
  const threeYearsAgo = limit.setUTCFullYear(limit.getUTCFullYear() - 3);
  let unchanged: ArchivedDocument | undefined;
  for (let index = 0; index < perCall; index++) {
    const personidentifikator = inhabitants.personidentifikator(index);
    const { persondokumenter } = await command('GET', `/persondokumenter/${personidentifikator}`);
    const told = persondokumenter as readonly { dokumentidentifikator: string; ajourholdstidspunkt: number }[];
    const documents = told.map(({ dokumentidentifikator }, i) => ({
      archived: { dokumentidentifikator, personidentifikator },
      historicSince: told[i + 1]?.ajourholdstidspunkt ?? now,
    }));
    const newest = documents.at(-1)?.archived;
    if (Number(told.at(-1)?.ajourholdstidspunkt) < threeYearsAgo) unchanged ??= newest;
    const recent = documents.find(({ historicSince: at }) => at > threeYearsAgo && at < now)?.archived;
    const overThreeYearsOld = documents.find(({ historicSince: at }) => at < threeYearsAgo)?.archived;
    if (unchanged && newest && recent && overThreeYearsOld) return { newest, recent, overThreeYearsOld, unchanged };
  }
  return undefined;
}

/** A name and a postal code that several residents share: sought among those whose names are common. */
async function findNamesakes(desk: Desk, persons: readonly PersonDocument[]): Promise<PopulationRegister['namesakes']> {
  const isNamed = kinds['resident in a house in a street'];
  const names = persons.filter(isNamed).map((person) => nameOf(person));
  const bearers = new Map<string, number>();
  for (const word of names.flatMap(words)) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  const howCommon = (navn: string): number =>
    words(navn).reduce((product, word) => (product * (bearers.get(word) ?? 0)) / names.length, 1);
  for (const navn of new Set(names.toSorted((a, b) => howCommon(b) - howCommon(a)).slice(0, mostNames))) {
    const { foedselsEllerDNummer = [] } = jsonOf(await desk.ask('/personer/soek', { query: [['navn', navn]] }));
    const found = (foedselsEllerDNummer as readonly string[]).slice(0, perCall);
    const others = found.length > 1 ? await lookUp(desk, found) : [];
    const codes = others
      .filter((other) => isNamed(other) && nameOf(other) === navn)
      .map((other) => streetOf(currentOf(other, 'bostedsadresse')[0])?.postnummer ?? '');
    const postnummer = codes.find((code, i) => codes.indexOf(code) !== i);
    if (postnummer) return { navn, postnummer };
  }
  return undefined;
}
