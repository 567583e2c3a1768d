import { folkeregisteretChecks } from '../../checks/folkeregisteret/index.ts';
import type { Rettighetspakke } from '../../checks/folkeregisteret/packages.ts';
import type { PopulationRegister, RegisterSubject } from '../../src/index.ts';
import { sandboxInProcess, testEnvironment } from '../../subjects/sandbox/in-process.ts';
import { expectFound } from './expect-found.ts';
import type { Fault, Fetch, Json } from './fault.ts';

/** A defect of Folkeregisteret. */
export interface PopulationFault extends Fault<RegisterSubject> {
  /** The package whose checks look for it: another than med-hjemmel, where the fault does not show there. Null for checks of all at once. */
  readonly profile?: Rettighetspakke | null;
}

/** Lets all checks of a package look for the fault, in a world that is small enough to search often. */
export async function expectFoundInPackage({ profile = 'offentlig-med-hjemmel', ...fault }: PopulationFault) {
  const { fetch, subject } = await sound;
  const ofProfile = folkeregisteretChecks.filter((check) => check.profile === (profile ?? undefined));
  const checks = ofProfile.filter(({ requirement }) => !ofEvents.test(requirement));
  const { archive: _, ...register } = subject.folkeregisteret as PopulationRegister;
  const withoutArchive = { ...subject, folkeregisteret: register };
  await expectFound(fault, checks, { ...withoutArchive, name: fault.name, fetch: fault.wrap(fetch, subject) });
}

/** Lets the checks of the archive look for the fault; the others ask for no document by its id. */
export async function expectFoundInArchive(fault: Fault<RegisterSubject>) {
  const { fetch, subject } = await sound;
  const checks = folkeregisteretChecks.filter(({ requirement }) => requirement.startsWith('FREG-ARKIV-'));
  await expectFound(fault, checks, { ...subject, name: fault.name, fetch: fault.wrap(fetch, subject) });
}

/** Lets the checks of events and extracts look for the fault, by the ends of their ids. */
export function expectFoundInEvents(group: string): (fault: PopulationFault) => Promise<void> {
  return async ({ profile = 'offentlig-med-hjemmel', ...fault }) => {
    const { subject: of } = await sound;
    // A world of its own: what checks let happen would be among the last events that the next one reads.
    const { fetch, subject } = await soundWith(of.folkeregisteret);
    const checks = folkeregisteretChecks.filter(
      (check) => check.profile === (profile ?? undefined) && check.requirement.startsWith(`FREG-${group}-`),
    );
    await expectFound(fault, checks, { ...subject, name: fault.name, fetch: fault.wrap(fetch, subject) });
  };
}

const ofEvents = /^FREG-(FEED|HENDELSE|UTTREKK)-/;

/** People do other things on other days, and by that a fault shows in one check more or less: so every world begins in the same moment. */
const beginning = Date.UTC(2026, 9, 14, 9);

async function soundWith(known?: PopulationRegister) {
  const began = Date.now();
  const now = (): number => beginning + Date.now() - began;
  const { sandbox, withPersons } = await sandboxInProcess({ size: 100_000, now });
  const fetch: Fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const { persons = [], duplicate, archive, namesakes } = known ?? {};
  const found = {
    persons,
    ...(duplicate && { duplicate }),
    ...(archive && { archive }),
    ...(namesakes && { namesakes }),
  };
  return { fetch, subject: await withPersons({ ...testEnvironment, name: 'sandbox', fetch }, known && found) };
}

const sound = soundWith();

/** Questions to Folkeregisteret: where, and what is sent. */
export interface Asked {
  url: URL;
  init: RequestInit & { headers: Headers };
}

/** Changes questions on their way. */
export function asking(fetch: Fetch, change: (asked: Asked) => void): Fetch {
  return async (input, init) => {
    if (!isPopulation(input)) return fetch(input, init);
    const asked = { url: new URL(String(input)), init: { ...init, headers: new Headers(init?.headers) } };
    change(asked);
    return fetch(asked.url, asked.init);
  };
}

/** What is answered: as text, and as JSON where it is an object. */
export interface Told {
  status: number;
  readonly headers: Headers;
  text: string;
  json: Json | undefined;
  readonly url: URL;
  readonly body: string;
}

/** Changes answers on their way back; those in JSON by their `json`. */
export function telling(fetch: Fetch, change: (told: Told) => void): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!isPopulation(input)) return response;
    const text = await response.text();
    const json = text.startsWith('{') ? (JSON.parse(text) as Json) : undefined;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    const body = typeof init?.body === 'string' ? init.body : '';
    const told: Told = { status: response.status, headers, text, json, url: new URL(String(input)), body };
    change(told);
    const sent = told.json ? JSON.stringify(told.json) : told.text;
    return new Response(sent || null, { status: told.status, headers });
  };
}

/** Changes each person that is told of, alone or among others. */
export function tellingOf(fetch: Fetch, change: (person: Json, told: Told) => Json): Fetch {
  return telling(fetch, (told) => {
    if (told.status !== 200 || !told.json || !told.url.pathname.includes('/personer/')) return;
    if (told.url.pathname.endsWith('/soek')) return;
    const { oppslag } = told.json as { oppslag?: Json[] };
    if (!oppslag) {
      told.json = change(told.json, told);
      return;
    }
    for (const element of oppslag) {
      const person = element.folkeregisterperson as Json | undefined;
      if (person) element.folkeregisterperson = change(person, told);
    }
  });
}

/** Changes the entries of an entity; without any it is gone. */
export function withEntries(person: Json, entity: string, change: (entries: Json[]) => Json[]): Json {
  if (!Array.isArray(person[entity])) return person;
  const { [entity]: entries, ...others } = person;
  const changed = change(entries as Json[]);
  return Object.fromEntries(
    Object.keys(person).flatMap((name) =>
      name === entity ? (changed.length > 0 ? [[name, changed]] : []) : [[name, others[name]]],
    ),
  );
}

/** Lets refusals with a status have another. */
export function refusingWith(fetch: Fetch, from: number, to: number, at: (told: Told) => boolean = () => true): Fetch {
  return telling(fetch, (told) => {
    if (told.status === from && at(told)) told.status = to;
  });
}

function isPopulation(input: Parameters<Fetch>[0]): boolean {
  return String(input).includes('/folkeregisteret/');
}
