import { type Check, check, expectEqual, type Happening, type RegisterSubject } from '../../src/index.ts';
import { citizensOf } from './citizens.ts';
import { instantOf } from './instant.ts';
import { kontaktOf, lookUpOne } from './lookup.ts';

const day = 86_400_000;

/** What happens to a citizen one after the other, ten days between, and which of it a field gives the time of; undefined for no field. */
interface Dated {
  readonly requirement: string;
  readonly title: string;
  readonly life: readonly Happening[];
  readonly field: string;
  readonly at: number | undefined;
}

const values = {
  epostadresse: ['en@conformance.example', 'to@conformance.example'],
  mobiltelefonnummer: ['+4799999998', '+4799999999'],
} as const;

/** Of one channel: entered, entered anew, confirmed by the citizen and by a one-time code. */
function ofChannel(kanal: keyof typeof values): readonly Dated[] {
  const [first, second] = values[kanal];
  const enters = (verdi: string): Happening => ({ type: 'kontaktinformasjon-set', kanal, verdi });
  const confirms: Happening = { type: 'kontaktinformasjon-verified', kanal };
  const proves: Happening = { type: 'kontaktinformasjon-validated', kanal };
  const updated = { requirement: 'KRR-V2-KONTAKT-OPPDATERT', field: `${kanal}_oppdatert` };
  const verified = { requirement: 'KRR-V2-KONTAKT-VERIFISERT', field: `${kanal}_sist_verifisert` };
  const validated = { requirement: 'KRR-V2-KONTAKT-VALIDERT', field: `${kanal}_sist_validert` };
  return [
    { ...updated, title: `another ${kanal}`, life: [enters(first), enters(second)], at: 1 },
    { ...updated, title: `${kanal}, confirmed and proved`, life: [enters(first), confirms, proves], at: 0 },
    { ...verified, title: `${kanal}, confirmed twice`, life: [enters(first), confirms, confirms], at: 2 },
    { ...validated, title: `${kanal}, proved, then confirmed`, life: [enters(first), proves, confirms], at: 1 },
    { ...validated, title: `${kanal}, proved twice`, life: [enters(first), proves, proves], at: 2 },
    { ...validated, title: `${kanal}, confirmed only`, life: [enters(first), confirms], at: undefined },
    { ...validated, title: `another ${kanal}`, life: [enters(first), proves, enters(second)], at: undefined },
  ];
}

const reserves = { type: 'reservasjon-set', reservasjon: 'JA' } as const;
const returns = { type: 'reservasjon-set', reservasjon: 'NEI' } as const;
const entersAddress = {
  type: 'kontaktinformasjon-set',
  kanal: 'mobiltelefonnummer',
  verdi: values.mobiltelefonnummer[0],
} as const;
const opensMailbox = { type: 'postkasse-set', adresse: 'ny.kunde#0000', leverandoer: 'e-Boks' } as const;
const speaks = (spraak: 'nb' | 'nn'): Happening => ({ type: 'spraak-set', spraak });

const dated: readonly Dated[] = [
  ...ofChannel('epostadresse'),
  ...ofChannel('mobiltelefonnummer'),
  {
    requirement: 'KRR-V2-RESERVASJON-TIME',
    title: 'a citizen who reserves, and then chooses a language',
    life: [reserves, speaks('nb')],
    field: 'reservasjonstidspunkt',
    at: 0,
  },
  {
    requirement: 'KRR-V2-RESERVASJON-TIME',
    title: 'a citizen who reserves and returns',
    life: [reserves, returns],
    field: 'reservasjonstidspunkt',
    at: undefined,
  },
  {
    requirement: 'KRR-V2-RESERVASJON-TIME',
    title: 'a citizen who reserves, returns and reserves',
    life: [reserves, returns, reserves],
    field: 'reservasjonstidspunkt',
    at: 2,
  },
  ...[
    { title: 'a citizen who reserves', life: [reserves], at: 0 },
    { title: 'a citizen who reserves and returns', life: [reserves, returns, speaks('nb')], at: 1 },
    { title: 'a citizen who reserves, returns and reserves', life: [reserves, returns, reserves], at: 2 },
    { title: 'a citizen who has never reserved', life: [speaks('nb')], at: undefined },
  ].map((row) => ({ requirement: 'KRR-V2-RESERVASJON-OPPDATERT', field: 'reservasjon_oppdatert', ...row })),
  {
    requirement: 'KRR-V2-SPRAAK-TIME',
    title: 'a citizen who chooses another language, and then reserves',
    life: [speaks('nb'), speaks('nn'), reserves],
    field: 'spraak_oppdatert',
    at: 1,
  },
  {
    requirement: 'KRR-V2-SPRAAK-TIME',
    title: 'a citizen who takes the choice back, and chooses anew',
    life: [speaks('nb'), { type: 'spraak-removed' }, speaks('nn')],
    field: 'spraak_oppdatert',
    at: 2,
  },
  {
    requirement: 'KRR-V2-SPRAAK',
    title: 'a citizen who takes the choice back',
    life: [speaks('nb'), { type: 'spraak-removed' }],
    field: 'spraak_oppdatert',
    at: undefined,
  },
  ...[
    { title: 'two changes', life: [speaks('nb'), reserves] },
    { title: 'a language, and an address', life: [speaks('nb'), entersAddress] },
    { title: 'a language, and a mailbox', life: [speaks('nb'), opensMailbox] },
    { title: 'a mailbox opened and closed', life: [opensMailbox, { type: 'postkasse-removed' } as const] },
  ].map((row) => ({ requirement: 'KRR-V2-OPPDATERT', field: 'oppdatert', at: 1, ...row })),
];

/** What each point in time of a person is the time of. */
export const dateChecks: readonly Check<RegisterSubject>[] = dated.map(({ requirement, title, life, field, at }) =>
  check(requirement, title, async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const seconds = Math.floor(subject.now() / 1000);
    const timeOf = (place: number): number => seconds * 1000 - (life.length - place) * 10 * day;
    for (const [place, happening] of life.entries()) await happen(citizen, { ...happening, at: timeOf(place) });
    const person = await lookUpOne(subject, citizen);
    const came = { ...kontaktOf(person), ...person }[field];
    expectEqual(field, came && instantOf(came), at === undefined ? undefined : timeOf(at));
  }),
);
