import { ny, opphoer } from '../lives/telling.ts';
import { ofPerson } from './of-person.ts';
import { current, isOfAge } from './subject.ts';
import type { Learnt, Told, Transitions } from './transition.ts';

/** The legal capacity of an adult is limited, or whole again. */
export type LegalCapacityEvent = Learnt<'rettsligHandleevne-limited'> | Learnt<'rettsligHandleevne-restored'>;

export const legalCapacity: Transitions<LegalCapacityEvent> = {
  'rettsligHandleevne-limited': {
    fields: ofPerson,
    happen({ personidentifikator }, { living, refused, dato }) {
      const subject = living('personidentifikator', personidentifikator);
      if (!isOfAge(subject, 18, dato))
        throw refused('personidentifikator', 'belongs to somebody who was a minor then.');
      if (current(subject, 'rettsligHandleevne')) {
        throw refused('personidentifikator', 'belongs to somebody whose legal capacity is limited already.');
      }
      return [told(subject.index, ny('rettsligHandleevne', { rettsligHandleevneomfang: 'begrenset' }))];
    },
  },
  'rettsligHandleevne-restored': {
    fields: ofPerson,
    happen({ personidentifikator }, { living, refused }) {
      const subject = living('personidentifikator', personidentifikator);
      const held = current(subject, 'rettsligHandleevne');
      if (!held) throw refused('personidentifikator', 'belongs to somebody whose legal capacity is not limited.');
      return [told(subject.index, opphoer('rettsligHandleevne', held))];
    },
  },
};

function told(person: number, egenskap: Told['egenskaper'][number]): Told {
  return { person, hendelsestype: 'endringIRettsligHandleevne', aarsak: 'Vergemål', egenskaper: [egenskap] };
}
