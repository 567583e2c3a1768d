/** The same program three times: what a bank and a shop ask Folkeregisteret. Each says what the compiler is to know of the answers. */
export const programs: Readonly<Record<'openapi-fetch' | 'hey-api' | 'fellesklient', string>> = {
  'openapi-fetch': `
import createClient from 'openapi-fetch';
import type { paths } from './plain.js';

const baseUrl = 'https://folkeregisteret-api-konsument.sits.no/folkeregisteret/api';
const bank = createClient<paths>({ baseUrl: \`\${baseUrl}/finans/v1\` });
const shop = createClient<paths>({ baseUrl: \`\${baseUrl}/privat/v1\` });

export async function customer(personidentifikator: string): Promise<string | undefined> {
  const { data } = await bank.GET('/personer/{personidentifikator}', { params: { path: { personidentifikator } } });
  const address = data?.bostedsadresse?.[0]?.vegadresse;
  return \`\${data?.navn?.[0]?.etternavn} \${address?.adressenavn} \${data?.sivilstand?.[0]?.sivilstand}\`;
}

export async function names(personidentifikator: string): Promise<string[]> {
  const query = { part: ['navn' as const, 'historikk' as const] };
  const { data } = await bank.GET('/personer/{personidentifikator}', { params: { path: { personidentifikator }, query } });
  return (data?.navn ?? []).map(({ fornavn, etternavn }) => \`\${fornavn} \${etternavn}\`);
}

export async function parents(personidentifikator: string): Promise<(string | undefined)[]> {
  const query = { part: ['relasjon-utvidet' as const, 'identifikasjonsnummer' as const] };
  const { data } = await bank.GET('/personer/{personidentifikator}', { params: { path: { personidentifikator }, query } });
  return (data?.familierelasjon ?? []).map(({ relatertPerson }) => relatertPerson);
}

export async function dead(foedselsEllerDNummer: string[]): Promise<number> {
  const query = { part: ['doedsfall' as const], somBestilt: true };
  const { data } = await bank.POST('/personer/bulkoppslag', { params: { query }, body: { foedselsEllerDNummer } });
  return (data?.oppslag ?? []).filter(({ folkeregisterperson }) => folkeregisterperson?.doedsfall).length;
}

export async function neighbours(adressenavn: string, postnummer: string): Promise<string[]> {
  const { data } = await bank.GET('/personer/soek', { params: { query: { adressenavn, postnummer, maksTreff: 100 } } });
  return data?.foedselsEllerDNummer ?? [];
}

export async function moved(navn: string, foedselsdato: string): Promise<string | undefined> {
  const query = { navn, foedselsdato, part: ['postadresse' as const, 'bostedsadresse' as const] };
  const { data } = await shop.GET('/personer/entydigsoek', { params: { query } });
  return data?.postadresse?.[0]?.postboksadresse?.postboks ?? data?.bostedsadresse?.[0]?.flyttedato;
}
`,
  'hey-api': `
import { createClient } from './generated/client/index.js';
import { entydigSoek, hentPersoner, hentSisteVersjonAvPerson, personsoek } from './generated/index.js';

const baseUrl = 'https://folkeregisteret-api-konsument.sits.no/folkeregisteret/api';
const bank = createClient({ baseUrl: \`\${baseUrl}/finans/v1\` });
const shop = createClient({ baseUrl: \`\${baseUrl}/privat/v1\` });

export async function customer(personidentifikator: string): Promise<string | undefined> {
  const { data } = await hentSisteVersjonAvPerson({ client: bank, path: { personidentifikator } });
  const address = data?.bostedsadresse?.[0]?.vegadresse;
  return \`\${data?.navn?.[0]?.etternavn} \${address?.adressenavn} \${data?.sivilstand?.[0]?.sivilstand}\`;
}

export async function names(personidentifikator: string): Promise<string[]> {
  const query = { part: ['navn' as const, 'historikk' as const] };
  const { data } = await hentSisteVersjonAvPerson({ client: bank, path: { personidentifikator }, query });
  return (data?.navn ?? []).map(({ fornavn, etternavn }) => \`\${fornavn} \${etternavn}\`);
}

export async function parents(personidentifikator: string): Promise<(string | undefined)[]> {
  const query = { part: ['relasjon-utvidet' as const, 'identifikasjonsnummer' as const] };
  const { data } = await hentSisteVersjonAvPerson({ client: bank, path: { personidentifikator }, query });
  return (data?.familierelasjon ?? []).map(({ relatertPerson }) => relatertPerson);
}

export async function dead(foedselsEllerDNummer: string[]): Promise<number> {
  const query = { part: ['doedsfall' as const], somBestilt: true };
  const { data } = await hentPersoner({ client: bank, query, body: { foedselsEllerDNummer } });
  return (data?.oppslag ?? []).filter(({ folkeregisterperson }) => folkeregisterperson?.doedsfall).length;
}

export async function neighbours(adressenavn: string, postnummer: string): Promise<string[]> {
  const { data } = await personsoek({ client: bank, query: { adressenavn, postnummer, maksTreff: 100 } });
  return data?.foedselsEllerDNummer ?? [];
}

export async function moved(navn: string, foedselsdato: string): Promise<string | undefined> {
  const query = { navn, foedselsdato, part: ['postadresse' as const, 'bostedsadresse' as const] };
  const { data } = await entydigSoek({ client: shop, query });
  return data?.postadresse?.[0]?.postboksadresse?.postboks ?? data?.bostedsadresse?.[0]?.flyttedato;
}
`,
  fellesklient: `
import type { TokenSource } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';

declare const auth: TokenSource;
const bank = createFolkeregisteretClient({ environment: 'test', rettighetspakke: 'finans', auth });
const shop = createFolkeregisteretClient({ environment: 'test', rettighetspakke: 'privat', auth });

export async function customer(nummer: string): Promise<string | undefined> {
  const person = await bank.person(nummer);
  const address = person?.bostedsadresse?.[0].vegadresse;
  return \`\${person?.navn?.[0].etternavn} \${address?.adressenavn} \${person?.sivilstand?.[0].sivilstand}\`;
}

export async function names(nummer: string): Promise<string[]> {
  const person = await bank.person(nummer, { part: ['navn', 'historikk'] });
  return (person?.navn ?? []).map(({ fornavn, etternavn }) => \`\${fornavn} \${etternavn}\`);
}

export async function parents(nummer: string): Promise<(string | undefined)[]> {
  const person = await bank.person(nummer, { part: ['relasjon-utvidet', 'identifikasjonsnummer'] });
  return (person?.familierelasjon ?? []).map(({ relatertPerson }) => relatertPerson);
}

export async function dead(numbers: string[]): Promise<number> {
  const oppslag = await bank.personer(numbers, { part: ['doedsfall'] });
  return oppslag.filter(({ folkeregisterperson }) => folkeregisterperson?.doedsfall).length;
}

export async function neighbours(adressenavn: string, postnummer: string): Promise<string[]> {
  return bank.soek({ adressenavn, postnummer, maksTreff: 100 });
}

export async function moved(navn: string, foedselsdato: string): Promise<string | undefined> {
  const person = await shop.entydigSoek({ navn, foedselsdato }, { part: ['postadresse', 'bostedsadresse'] });
  return person?.postadresse?.[0].postboksadresse?.postboks ?? person?.bostedsadresse?.[0].flyttedato;
}
`,
};
