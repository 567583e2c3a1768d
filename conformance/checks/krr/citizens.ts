import { type Citizens, type RegisterSubject, requires } from '../../src/index.ts';

export function citizensOf({ extras }: RegisterSubject): Citizens {
  return requires(extras?.citizens, 'Nobody can let anything happen to the citizens of the subject.');
}
