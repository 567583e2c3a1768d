import type { Hendelsestype } from '../../world/lives/life.ts';

/** A number closed as a duplicate leaves no person behind (Hendelser fra Folkeregisteret v1.8). */
export function hasPersondokument(hendelsestype: Hendelsestype): boolean {
  return hendelsestype !== 'personErOpphoertSomDublett';
}

/** A machine's correction says nothing of what it corrected (Hendelser fra Folkeregisteret v1.8). */
export function hasHendelsesdokument(hendelsestype: Hendelsestype): boolean {
  return hendelsestype !== 'personErOppdatert';
}
