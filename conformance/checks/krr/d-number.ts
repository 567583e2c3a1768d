import { type RegisterSubject, requires } from '../../src/index.ts';

declare module '../../src/register-subject.ts' {
  interface Extras {
    /** The D-number of a synthetic person who is registered in KRR. */
    readonly dNumber?: string;
  }
}

export function dNumberOf({ extras }: RegisterSubject): string {
  return requires(extras?.dNumber, 'The subject knows nobody in KRR who has a D-number.');
}
