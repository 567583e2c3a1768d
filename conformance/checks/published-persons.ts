/** A synthetic test person that Digdir published, with the state it must be in (krr_testbrukere.md, 2023-10 to 2024-09). */
export interface PublishedPerson {
  /** The row of the table: end of the requirement's id. */
  readonly row: string;
  readonly personidentifikator: string;
  /** Absent for deleted persons. */
  readonly reservasjon?: 'JA' | 'NEI';
  readonly status: 'AKTIV' | 'SLETTET';
  /** Absent where nothing is published. */
  readonly varslingsstatus?: 'KAN_VARSLES' | 'KAN_IKKE_VARSLES';
  readonly mobile: boolean;
  readonly email: boolean;
  /** Organisation number of the mailbox supplier. */
  readonly supplier?: string;
  readonly spraak?: string;
}

export const digipost = '984661185';
export const eBoks = '922020175';

const normal = {
  reservasjon: 'NEI',
  status: 'AKTIV',
  varslingsstatus: 'KAN_VARSLES',
  mobile: true,
  email: true,
} as const;
const expired = { ...normal, row: 'EXPIRED', varslingsstatus: 'KAN_IKKE_VARSLES' } as const;
const deleted = {
  row: 'DELETED',
  status: 'SLETTET',
  varslingsstatus: 'KAN_IKKE_VARSLES',
  mobile: false,
  email: false,
} as const;
const reserved = { ...normal, row: 'RESERVED', reservasjon: 'JA', varslingsstatus: 'KAN_IKKE_VARSLES' } as const;
const { varslingsstatus: _, ...unpublished } = normal;

export const publishedPersons: readonly [PublishedPerson, ...PublishedPerson[]] = [
  { ...expired, personidentifikator: '11887197158' },
  { ...expired, personidentifikator: '30850649509' },
  { ...deleted, personidentifikator: '17894199350' },
  { ...deleted, personidentifikator: '31855699330' },
  { ...reserved, personidentifikator: '04846697271' },
  { ...reserved, personidentifikator: '29890749036' },
  { ...normal, row: 'NORMAL', personidentifikator: '11822648950' },
  { ...normal, row: 'NORMAL', personidentifikator: '06828498159' },
  { ...normal, row: 'MOBILE', personidentifikator: '23837998492', email: false },
  { ...normal, row: 'MOBILE', personidentifikator: '25887098029', email: false },
  { ...normal, row: 'EMAIL', personidentifikator: '12869699835', mobile: false },
  { ...normal, row: 'EMAIL', personidentifikator: '18868299939', mobile: false },
  { ...normal, row: 'DIGIPOST', personidentifikator: '22859197810', supplier: digipost },
  { ...normal, row: 'EBOKS', personidentifikator: '26826499361', supplier: eBoks },
  { ...reserved, row: 'RESERVED-MAILBOX', personidentifikator: '26866595592', mobile: false },
  { ...normal, row: 'LANGUAGE', personidentifikator: '18886799280', spraak: 'nn' },
  { ...normal, row: 'LANGUAGE', personidentifikator: '16867096934', spraak: 'nb' },
  { ...normal, row: 'LANGUAGE', personidentifikator: '01814797763', spraak: 'en' },
  { ...unpublished, row: 'EXAMPLE', personidentifikator: '20914695016', mobile: false },
];

export const publishedIds: readonly string[] = publishedPersons.map(({ personidentifikator }) => personidentifikator);

/** The first person of a row. */
export function personOf(row: string): PublishedPerson {
  const person = publishedPersons.find((candidate) => candidate.row === row);
  if (!person) throw new TypeError(`No published person of row ${row}.`);
  return person;
}
