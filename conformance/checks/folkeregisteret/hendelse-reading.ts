import { type Answer, jsonOf, type PopulationHappening, PreconditionFailed, requires } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import { partsIn } from './entities.ts';
import { askFeed, type FeedItem, itemsOf, lastNumber } from './feed-reading.ts';
import { entriesOf, type Fields, type PersonDocument, personIn } from './person-document.ts';

export const single = '/hendelser';
export const inBulk = '/hendelser/bulkoppslag';
const whole = partsIn('offentlig-med-hjemmel').map((part) => ['part', part] as const);

/** What came of something: the events that the feed tells, and the numbers they were noted under. */
export interface Happened {
  readonly items: readonly FeedItem[];
  /** Types of events, each behind the number that it was noted under. */
  readonly told: readonly (readonly [number: string, hendelsetype: string])[];
  readonly numbers: readonly string[];
}

/** Lets something happen, and reads of it in the feed. @throws Skipped where nobody can. */
export async function happen(desk: Desk, happening: PopulationHappening): Promise<Happened> {
  const letHappen = requires(desk.register.happen, 'Nobody can let something happen in the register.');
  const last = await lastNumber(desk);
  const numbers = await letHappen(happening);
  const items = itemsOf(await askFeed(desk, last + 1)).filter(({ hendelse }) =>
    numbers.includes(String(hendelse.folkeregisteridentifikator)),
  );
  const told = items.map(
    ({ hendelse }) => [String(hendelse.folkeregisteridentifikator), String(hendelse.hendelsetype)] as const,
  );
  return { items, told, numbers };
}

/** Somebody who has just got a d-number: an adult whom no other check changes. */
export async function newcomer(desk: Desk, kjoenn: 'kvinne' | 'mann' = 'kvinne'): Promise<string> {
  const { numbers } = await happen(desk, arrival(kjoenn));
  return onlyNumber(numbers);
}

/** What makes a newcomer. */
export function arrival(kjoenn: 'kvinne' | 'mann' = 'kvinne'): PopulationHappening {
  return {
    type: 'dNummer-assigned',
    foedselsdato: nextBirthday(),
    kjoenn,
    fornavn: 'SYNTETISK',
    etternavn: 'NYKOMMER',
    statsborgerskap: 'POL',
    oppholdsadresse: { kommunenummer: '0301' },
  };
}

const day = 86_400_000;
let newcomers = 0;

/** One day after the other, since no day has more than some hundred numbers. */
function nextBirthday(): string {
  return new Date(Date.UTC(1975, 0, 1) + (newcomers++ % 9000) * day).toISOString().slice(0, 10);
}

/** Somebody who has just settled in Oslo, and whom no other check changes. */
export async function settler(desk: Desk, kjoenn: 'kvinne' | 'mann' = 'kvinne'): Promise<string> {
  const { numbers } = await happen(desk, await settling(desk, kjoenn));
  return onlyNumber(numbers.slice(-1));
}

/** What makes a newcomer resident. */
export async function settling(
  desk: Desk,
  kjoenn: 'kvinne' | 'mann' = 'kvinne',
): Promise<Extract<PopulationHappening, { readonly type: 'innflytting-registered' }>> {
  const personidentifikator = await newcomer(desk, kjoenn);
  // Utsira, where few live: an extract of it is ready soon.
  const adresse = { kommunenummer: '1151' };
  return { type: 'innflytting-registered', personidentifikator, fraflyttingsland: 'POL', adresse };
}

function onlyNumber([number]: readonly string[]): string {
  if (number !== undefined) return number;
  throw new PreconditionFailed('Nothing was noted.');
}

/** The item of a type about somebody. @throws PreconditionFailed when the feed has told none. */
export function itemOf({ items }: Happened, hendelsetype: string, number?: string): FeedItem {
  const item = items.find(
    ({ hendelse }) =>
      hendelse.hendelsetype === hendelsetype &&
      (number ?? hendelse.folkeregisteridentifikator) === hendelse.folkeregisteridentifikator,
  );
  if (item) return item;
  throw new PreconditionFailed(`The feed tells no ${hendelsetype}.`);
}

/** The whole person now, with history. */
export async function personNow(desk: Desk, number: string): Promise<PersonDocument> {
  return personIn(await desk.ask(`/personer/${number}`, { query: [...whole, ['part', 'identifikasjonsnummer']] }));
}

/** The whole person right after an event. */
export async function personAfter(desk: Desk, { hendelse }: FeedItem): Promise<PersonDocument> {
  return personIn(
    await desk.ask(`/personer/arkiv/${hendelse.persondokument}`, {
      query: [...whole, ['part', 'identifikasjonsnummer']],
    }),
  );
}

/** The document of an event. @throws PreconditionFailed when there is none. */
export async function documentOf(desk: Desk, { hendelse }: FeedItem): Promise<Fields> {
  return documentIn(await desk.ask(`${single}/${hendelse.hendelsesdokument}`));
}

export function documentIn(answer: Answer): Fields {
  if (answer.status === 200) return jsonOf(answer);
  throw new PreconditionFailed(`No document of an event: the register answered ${answer.status}.`);
}

/** What the document of an event says that changed. */
export function changesIn(document: Fields): readonly Fields[] {
  return entriesOf((document.hendelse ?? {}) as Fields, 'egenskapshendelse');
}
