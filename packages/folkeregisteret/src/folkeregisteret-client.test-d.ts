import type { TokenSource } from '@fellesklient/core';
import { createFolkeregisteretClient, type PartOf, type PersonWith, type Rettighetspakke } from './index.ts';
import { raw } from './raw.ts';
import { stream } from './stream/index.ts';

declare const auth: TokenSource;
declare const id: string;
declare const pakke: Rettighetspakke;
declare const parts: PartOf<'finans'>[];
declare const anything: string[];
declare const navn: string;

const finans = createFolkeregisteretClient({ environment: 'test', rettighetspakke: 'finans', auth });
const privat = createFolkeregisteretClient({ environment: 'playground', rettighetspakke: 'privat', auth });
const eid = createFolkeregisteretClient({ environment: 'prod', rettighetspakke: 'eid', auth });
const some = createFolkeregisteretClient({ environment: { baseUrl: '' }, rettighetspakke: pakke, auth });

// person-basis when nothing is said; at most one that is current
const basis = await finans.person(id);
// @ts-expect-error nobody may have the number
basis.navn;
// @ts-expect-error nothing may be registered
basis?.navn[0];
basis?.navn?.[0].etternavn satisfies string | undefined;
basis?.identifikasjonsnummer?.[0]?.foedselsEllerDNummer satisfies string | undefined;
// @ts-expect-error there is no second
basis?.navn?.[1];
basis?.statsborgerskap?.[1]?.statsborgerskap satisfies string | undefined;
basis?.doedsfall?.doedsdato satisfies string | undefined;
// @ts-expect-error not in person-basis
basis?.familierelasjon;

// what was not asked for is not there
const named = await finans.person(id, { part: ['navn'] });
named?.navn?.[0].fornavn satisfies string | undefined;
// @ts-expect-error not asked for
named?.status;

// history makes lists of what has history in the package
const before = await finans.person(id, { part: ['navn', 'status', 'historikk'] });
// @ts-expect-error the list may be of historic entries alone
before?.navn?.[0].fornavn;
before?.navn?.[7]?.opphoerstidspunkt satisfies string | undefined;
before?.status?.[0].status satisfies string | undefined;

// names of other packages
// @ts-expect-error finans lacks it since June 2023
finans.person(id, { part: ['legitimasjonsdokument'] });
// @ts-expect-error nobody has it
finans.person(id, { part: ['navn', 'foedselsnummer'] });
eid.person(id, { part: ['legitimasjonsdokument'] });

// a tuple, a list of known names, a list of any names
const tuple = ['kjoenn'] as const;
(await finans.person(id, { part: tuple })) satisfies PersonWith<'finans', 'kjoenn'> | undefined;
const wide = await finans.person(id, { part: parts });
wide?.navn?.[1]?.etternavn satisfies string | undefined;
wide?.familierelasjon?.[0]?.relatertPersonsRolle satisfies string | undefined;
// @ts-expect-error never in finans
wide?.opphold;
const widest = await finans.person(id, { part: anything });
widest?.navn?.[1]?.etternavn satisfies string | undefined;
widest?.familierelasjon?.[0]?.minRolleForPerson satisfies string | undefined;

// bulk: a person or why there is none
const [one] = await finans.personer([id], { part: ['navn'] });
if (one?.feilmelding) one.feilmelding.feilmelding satisfies string;
else one?.folkeregisterperson.navn?.[0].fornavn satisfies string | undefined;
// @ts-expect-error which of them must be asked first
one?.folkeregisterperson.navn;

// operations
// @ts-expect-error privat looks up through entydigSoek alone
privat.person(id);
// @ts-expect-error only with authority in law
finans.arkivPerson(id);
// @ts-expect-error not all packages have it
some.personer([id]);
// @ts-expect-error not all packages have it
some.entydigSoek({ navn, legitimasjonsdokument: 'DNK-1' });
some.entydigSoek({ navn, foedselsdato: '19951223', soekFonetisk: true }, { part: ['navn', 'relasjon-utvidet'] });
// @ts-expect-error not all packages have it
some.entydigSoek({ navn, foedselsdato: '19951223' }, { part: ['familierelasjon'] });
(await some.xsd('feed')) satisfies string;

// searches
const found = await privat.entydigSoek({ navn, foedselsdato: '19951223', soekFonetisk: true });
// @ts-expect-error on request only
found?.identifikasjonsnummer;
const asked = await privat.entydigSoek({ navn, postnummer: '0001' }, { part: ['identifikasjonsnummer'] });
asked?.identifikasjonsnummer?.[0]?.status satisfies string | undefined;
// @ts-expect-error the packages spell it in two ways, and the client in one
privat.entydigSoek({ navn, postnummer: '0001', soekfonetisk: true });
// @ts-expect-error only those with authority and issuers of eID
finans.entydigSoek({ navn, legitimasjonsdokument: 'DNK-1' });
eid.entydigSoek({ navn, legitimasjonsdokument: 'DNK-1' });
// @ts-expect-error not a criterion of the search for one person
finans.entydigSoek({ navn, kommunenummer: '0301' });
finans.soek({ kommunenummer: '0301', kjoenn: 'kvinne', maksTreff: 5 });
// @ts-expect-error one of two
finans.soek({ kjoenn: 'annet' });

// options
// @ts-expect-error no such package
createFolkeregisteretClient({ environment: 'test', rettighetspakke: 'offentlig', auth });
// @ts-expect-error no such environment
createFolkeregisteretClient({ environment: 'ver2', rettighetspakke: 'finans', auth });

// every operation of the package by its path
(await raw(privat).GET('/hendelser/siste/sekvensnummer')).data satisfies number;
// @ts-expect-error not in the package
raw(privat).POST('/personer/bulkoppslag', { body: { foedselsEllerDNummer: [id] } });
const bulk = await raw(finans).POST('/personer/bulkoppslag', { body: { foedselsEllerDNummer: [id] } });
bulk.data.oppslag?.[0]?.folkeregisterperson?.navn?.[0]?.fornavn satisfies string | undefined;

// a stream has persons of the package with the parts asked for
for await (const { folkeregisterperson, error } of stream(finans, [id], { part: ['navn'], from: 5 })) {
  folkeregisterperson?.navn?.[0].fornavn satisfies string | undefined;
  // @ts-expect-error not asked for
  folkeregisterperson?.status;
  error?.code satisfies string | undefined;
}
// @ts-expect-error the package has no bulk lookup
stream(privat, [id]);
