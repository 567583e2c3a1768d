import type { Egenskap } from '../lives/life.ts';
import { ny } from '../lives/telling.ts';
import { allCurrent, type Subject } from './subject.ts';

/** The number in use is closed. */
export function numberClosed(subject: Subject): readonly Egenskap[] {
  return allCurrent(subject, 'identifikasjonsnummer')
    .filter(({ status }) => status === 'iBruk')
    .map((verdi) => ny('identifikasjonsnummer', { ...verdi, status: 'opphoert' }));
}
