import type { PersonWith } from '../index.ts';
import { address, addressProtection, current, fullName, guardians } from './index.ts';

declare const basis: PersonWith<'finans'>;
declare const historic: PersonWith<'finans', 'person-basis' | 'historikk'>;
declare const home: PersonWith<'finans', 'bostedsadresse'>;
declare const graded: PersonWith<'finans', 'bostedsadresse' | 'adressebeskyttelse'>;
declare const named: PersonWith<'privat', 'navn'>;

// @ts-expect-error the call must say what becomes of a protected address
address(basis, 'bostedsadresse');
// @ts-expect-error and say it in words
address(basis, 'bostedsadresse', {});
const perhaps = address(basis, 'bostedsadresse', { protectedAddress: 'withhold' });
// @ts-expect-error it may have been withheld
perhaps?.lines;
if (perhaps?.form !== 'withheld') perhaps?.lines satisfies readonly string[] | undefined;
address(historic, 'bostedsadresse', { protectedAddress: 'include' })?.lines satisfies readonly string[] | undefined;

// @ts-expect-error the protection was not asked for
address(home, 'bostedsadresse', { protectedAddress: 'withhold' });
// @ts-expect-error the protection was not asked for
addressProtection(home);
addressProtection(graded) satisfies string;
address(graded, 'bostedsadresse', { protectedAddress: 'withhold' });
// @ts-expect-error the address was not asked for
address(graded, 'postadresse', { protectedAddress: 'withhold' });

fullName(named) satisfies string | undefined;
// @ts-expect-error the name was not asked for
fullName(graded);
// @ts-expect-error guardians were not asked for
guardians(basis);
current(historic.navn)?.etternavn satisfies string | undefined;
current(basis.navn)?.etternavn satisfies string | undefined;
