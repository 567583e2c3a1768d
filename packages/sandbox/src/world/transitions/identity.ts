import { dayOf, startOf } from '../day.ts';
import { boolean, oneOf, optional } from '../field.ts';
import type { Entities } from '../lives/entities.ts';
import type { Country, Kjoenn } from '../lives/relations.ts';
import { ny, opphoer } from '../lives/telling.ts';
import { country } from './country.ts';
import { numberClosed } from './number-closed.ts';
import { ofPerson } from './of-person.ts';
import { allCurrent, current } from './subject.ts';
import type { Learnt, Transitions } from './transition.ts';

/** The legal sex changes, and with it the number. */
export interface KjoennChanged extends Learnt<'kjoenn-changed'> {
  readonly kjoenn: Kjoenn;
}

/** Somebody becomes a citizen of one country more. */
export interface StatsborgerskapAcquired extends Learnt<'statsborgerskap-acquired'> {
  readonly statsborgerskap: Country;
}

export interface StatsborgerskapLost extends Learnt<'statsborgerskap-lost'> {
  readonly statsborgerskap: Country;
}

/** It has been checked who somebody is, or that has turned out to be worth less. */
export interface IdentitetsgrunnlagSet extends Learnt<'identitetsgrunnlag-set'> {
  readonly identitetsgrunnlagstatus: Entities['identitetsgrunnlag']['identitetsgrunnlagstatus'];
  /** Takes `unik` before 2027-02-01, as the register's playground does. */
  readonly playground?: boolean;
}

export type IdentityEvent = KjoennChanged | StatsborgerskapAcquired | StatsborgerskapLost | IdentitetsgrunnlagSet;

/** From then on the register has `unik` (news of 2026-06-01). */
const unikFrom = startOf(dayOf(2027, 2, 1));

export const identity: Transitions<IdentityEvent> = {
  'kjoenn-changed': {
    fields: { ...ofPerson, kjoenn: oneOf('kvinne', 'mann') },
    happen({ personidentifikator, kjoenn }, situation) {
      const subject = situation.living('personidentifikator', personidentifikator);
      if (current(subject, 'kjoenn')?.kjoenn === kjoenn) throw situation.refused('kjoenn', 'is what it is already.');
      const identifikatortype =
        situation.numbersOf(subject).find(({ nummer }) => nummer === subject.nummer)?.identifikatortype ??
        'foedselsnummer';
      const { nummer } = situation.nextNumber(subject, kjoenn === 'kvinne', identifikatortype);
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIIdentifikasjonsnummer',
          aarsak: 'Patch',
          egenskaper: [
            ...numberClosed(subject),
            ny('identifikasjonsnummer', { identifikatortype, status: 'iBruk', nummer }),
          ],
        },
        {
          person: subject.index,
          hendelsestype: 'endringIKjoenn',
          aarsak: 'Patch',
          personidentifikator: nummer,
          egenskaper: [ny('kjoenn', { kjoenn })],
        },
      ];
    },
  },
  'statsborgerskap-acquired': {
    fields: { ...ofPerson, statsborgerskap: country },
    happen({ personidentifikator, statsborgerskap }, { living, refused, dato }) {
      const subject = living('personidentifikator', personidentifikator);
      if (allCurrent(subject, 'statsborgerskap').some((held) => held.statsborgerskap === statsborgerskap)) {
        throw refused('statsborgerskap', 'is one that the person has already.');
      }
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIStatsborgerskap',
          aarsak: 'Statsborgerskap',
          egenskaper: [ny('statsborgerskap', { statsborgerskap, ervervsdato: dato })],
        },
      ];
    },
  },
  'statsborgerskap-lost': {
    fields: { ...ofPerson, statsborgerskap: country },
    happen({ personidentifikator, statsborgerskap }, { living, refused }) {
      const subject = living('personidentifikator', personidentifikator);
      const all = allCurrent(subject, 'statsborgerskap');
      const lost = all.find((held) => held.statsborgerskap === statsborgerskap);
      if (!lost) throw refused('statsborgerskap', 'is one that the person has not.');
      if (all.length === 1)
        throw refused('statsborgerskap', 'is the only one. Let the person acquire another first, or XXX (stateless).');
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIStatsborgerskap',
          aarsak: 'Statsborgerskap',
          egenskaper: [opphoer('statsborgerskap', lost)],
        },
      ];
    },
  },
  'identitetsgrunnlag-set': {
    fields: {
      ...ofPerson,
      identitetsgrunnlagstatus: oneOf('ingenStatus', 'ikkeKontrollert', 'kontrollert', 'unik'),
      playground: optional(boolean),
    },
    happen({ personidentifikator, identitetsgrunnlagstatus, playground = false }, { living, refused, now }) {
      const subject = living('personidentifikator', personidentifikator);
      const before = current(subject, 'identitetsgrunnlag')?.identitetsgrunnlagstatus;
      if (before === identitetsgrunnlagstatus) throw refused('identitetsgrunnlagstatus', 'is what it is already.');
      if (before === 'unik' && identitetsgrunnlagstatus === 'kontrollert') {
        throw refused('identitetsgrunnlagstatus', 'is kontrollert, which unik includes.');
      }
      if (identitetsgrunnlagstatus === 'unik' && now < unikFrom && !playground) {
        throw refused('identitetsgrunnlagstatus', 'is unik from 2027-02-01 on. Say playground to have it before.');
      }
      return [
        {
          person: subject.index,
          hendelsestype: 'endringIIdentitetsgrunnlag',
          aarsak: 'Patch',
          egenskaper: [ny('identitetsgrunnlag', { identitetsgrunnlagstatus })],
        },
      ];
    },
  },
};
