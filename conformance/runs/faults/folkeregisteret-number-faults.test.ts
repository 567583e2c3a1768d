import { describe, test } from 'vitest';
import { hasCheckDigits } from '../../checks/folkeregisteret/check-digits.ts';
import { clientNumberChecks } from '../../checks/folkeregisteret/client-numbers.ts';
import { type ClientSubject, fellesklientClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import type { Fault, Fetch, Json } from './fault.ts';
import {
  expectFoundInEvents,
  type PopulationFault,
  refusingWith,
  type Told,
  tellingOf,
  withEntries,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

/** What the checks of numbers ask for, and no others. */
const isAsked = ({ url }: Told): boolean =>
  url.searchParams.getAll('part').join() === 'identifikasjonsnummer,foedsel,kjoenn,historikk';

/** Gives persons other numbers. */
const numbering = (fetch: Fetch, change: (number: string, isD: boolean, person: Json) => string): Fetch =>
  tellingOf(fetch, (person, told) =>
    isAsked(told)
      ? withEntries(person, 'identifikasjonsnummer', (all) =>
          all.map((entry) => ({
            ...entry,
            foedselsEllerDNummer: change(
              String(entry.foedselsEllerDNummer),
              entry.identifikatortype === 'dNummer',
              person,
            ),
          })),
        )
      : person,
  );

/** A number with right check digits that begins so, for the same sex, with one of the individnummer; the number itself when there is none. */
function another(number: string, sixDigits: string, isIndividnummer: (digits: number) => boolean): string {
  const sex = Number(number[8]) % 2;
  for (let digits = 0; digits < 1000; digits++) {
    if (digits % 2 !== sex || !isIndividnummer(digits)) continue;
    for (let control = 0; control < 100; control++) {
      const made = [sixDigits, String(digits).padStart(3, '0'), String(control).padStart(2, '0')].join('');
      if (hasCheckDigits(made)) return made;
    }
  }
  return number;
}

const like = (number: string, sixDigits: string): string =>
  another(number, sixDigits, (digits) => Math.floor(digits / 100) === Number(number[6]));

const registers: readonly PopulationFault[] = [
  {
    name: 'gives numbers for days that there are not',
    breaks: ['FREG-NUMBER-DATE'],
    because: /^date in .*: expected one that exists/,
    wrap: (fetch) => numbering(fetch, (number, isD) => like(number, `${isD ? 7 : 3}184${number.slice(4, 6)}`)),
  },
  {
    name: 'calls every number a fødselsnummer',
    breaks: ['FREG-NUMBER-D'],
    because: /^first digit of .* from 4 to 7: expected false, came true/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        isAsked(told)
          ? withEntries(person, 'identifikasjonsnummer', (all) =>
              all.map((entry) => ({ ...entry, identifikatortype: 'foedselsnummer' })),
            )
          : person,
      ),
  },
  {
    name: 'gives synthetic persons numbers that could be anybody’s',
    breaks: ['FREG-NUMBER-SYNTHETIC'],
    because: /^month in .*: expected 81 to 92/,
    wrap: (fetch) =>
      numbering(fetch, (number) => {
        const month = String(Number(number.slice(2, 4)) - 80).padStart(2, '0');
        return like(number, `${number.slice(0, 2)}${month}${number.slice(4, 6)}`);
      }),
  },
  {
    name: 'gives children the numbers of the century before',
    breaks: ['FREG-NUMBER-INDIVIDNUMMER'],
    because: /^individnummer of .*: expected one of those born in 20\d\d/,
    wrap: (fetch) =>
      numbering(fetch, (number, isD, person) =>
        !isD && /"foedselsaar":"20/.test(JSON.stringify(person))
          ? another(number, number.slice(0, 6), (digits) => digits < 500)
          : number,
      ),
  },
  {
    name: 'takes d-numbers of 1858 to 1899 for those of 1940 on',
    breaks: ['FREG-NUMBER-INDIVIDNUMMER-D'],
    because: /^individnummer of .*: expected one of those born in 19\d\d/,
    wrap: (fetch) =>
      numbering(fetch, (number, isD) =>
        isD ? another(number, number.slice(0, 6), (digits) => digits >= 500 && digits < 600) : number,
      ),
  },
  {
    name: 'takes women for men',
    breaks: ['FREG-NUMBER-SEX'],
    because: /^sex by .*: expected "mann", came "kvinne"/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        isAsked(told)
          ? withEntries(person, 'kjoenn', (all) => all.map((entry) => ({ ...entry, kjoenn: 'mann' })))
          : person,
      ),
  },
  {
    name: 'knows the check digits of today alone',
    breaks: ['FREG-NUMBER-2032'],
    because: /^status: expected 404, came 400/,
    wrap: (fetch) => refusingWith(fetch, 404, 400, ({ url }) => !hasCheckDigits(url.pathname.split('/').at(-1) ?? '')),
  },
];

type Doubts = NonNullable<ClientSubject['doubts']>;

interface DoubtFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (doubts: Doubts) => Doubts;
}

const tooMany = /^doubt of .*: expected false, came true/;
const tooFew = /^doubt of .*: expected true, came false/;
const month = (number: string): number => Number(number.slice(2, 4));
const isDate = (number: string): boolean => {
  const [day, monthOf] = [Number(number.slice(0, 2)) % 40, ((month(number) - 1) % 20) + 1];
  return day >= 1 && monthOf >= 1 && monthOf <= 12 && day <= 29;
};

const clients: readonly DoubtFault[] = [
  {
    name: 'takes 80 more for a mistake',
    breaks: ['FREG-CLIENT-NUMBER-2032', 'FREG-CLIENT-NUMBER-SOUND'],
    because: tooMany,
    change: (doubts) => (number) => doubts(number) || month(number) > 80,
  },
  {
    name: 'does not know d-numbers of today',
    breaks: ['FREG-CLIENT-NUMBER-SOUND'],
    because: tooMany,
    change: (doubts) => (number) => doubts(number) || (/^4\d8/.test(number) && hasCheckDigits(number)),
  },
  {
    name: 'knows the check digits of today alone',
    breaks: ['FREG-CLIENT-NUMBER-2032'],
    because: tooMany,
    change: (doubts) => (number) => doubts(number) || !hasCheckDigits(number),
  },
  {
    name: 'does not look at check digits',
    breaks: ['FREG-CLIENT-NUMBER-DIGITS'],
    because: tooFew,
    change: (doubts) => (number) => doubts(number) && (number.length !== 11 || hasCheckDigits(number)),
  },
  {
    name: 'does not look at the date',
    breaks: ['FREG-CLIENT-NUMBER-DATE'],
    because: tooFew,
    change: (doubts) => (number) => {
      const isMissing = /^\d{11}$/.test(number) && hasCheckDigits(number) && !isDate(number);
      return doubts(number) && !(isMissing && !/^[89]/.test(number) && ![27, 67].includes(month(number)));
    },
  },
  {
    name: 'takes 40 more for a mistake',
    breaks: ['FREG-CLIENT-NUMBER-FORTY'],
    because: tooMany,
    change: (doubts) => (number) => doubts(number) || (month(number) > 40 && month(number) < 53),
  },
  {
    name: 'takes twelve digits',
    breaks: ['FREG-CLIENT-NUMBER-OTHERS'],
    because: tooFew,
    change: (doubts) => (number) => doubts(number) && number.length !== 12,
  },
];

const { start, doubts } = fellesklientClient();

describe('a Folkeregisteret that', () => {
  test.each(sample(registers))('$name', expectFoundInEvents('NUMBER'));
});

describe('a client that', () => {
  test.each(sample(clients))('$name', (fault) =>
    expectFound(fault, clientNumberChecks, { name: fault.name, start, doubts: fault.change(doubts as Doubts) }),
  );
});
