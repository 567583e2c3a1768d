import { type RegisterSubject, requires } from '../../src/index.ts';

export function dNumberOf({ extras }: RegisterSubject): string {
  return requires(extras?.dNumber, 'The subject knows nobody in KRR who has a D-number.');
}
