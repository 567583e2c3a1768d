import { type Check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { allOf, one } from './kinds.ts';
import { all } from './packages.ts';
import { isOpen, shows } from './part.ts';
import { currentText, type PersonDocument, tell } from './person-document.ts';

/** Entities that every package may ask for. */
export const partEntityChecks: readonly Check<RegisterSubject>[] = [
  shows('FREG-PART-DOEDSBO', 'kontaktinformasjonForDoedsbo', all, {
    'dead with a contact for the estate': 'kontaktinformasjonForDoedsbo',
  }),
  inEach('FREG-PART-MOVES', 'of whoever has left Norway', all, async (desk) => {
    const known = allOf(desk, 'who has left Norway').find(isOpen) as PersonDocument;
    const country = (person: PersonDocument): string => currentText(person, 'utflytting', 'tilflyttingsland');
    expectEqual('tilflyttingsland', country(await tell(desk, known, ['innflytting', 'utflytting'])), country(known));
  }),
  inEach('FREG-PART-MOVES', 'of whoever has come to Norway', all, async (desk) => {
    const known = one(desk, 'who has left Norway and come back');
    const country = (person: PersonDocument): string => currentText(person, 'innflytting', 'fraflyttingsland');
    for (const parts of [['innflytting'], ['innflytting', 'utflytting']]) {
      expectEqual('fraflyttingsland', country(await tell(desk, known, parts)), country(known));
    }
  }),
].flat();
