import type { Adressegradering } from '../generated/types.ts';
import { type AddressForm, type AddressForms, addressLines } from './address-lines.ts';
import { type AddressEntity, type Addressed, type KnowsProtection, protectionOf } from './address-protection.ts';
import { current } from './current.ts';

export interface AddressOptions {
  /**
   * What becomes of an address of somebody protected: `withhold` gives the grade alone, `include` the lines too. Include them only where nobody without a
   * right to them sees the result: not in logs, search results, documents for the other parent.
   */
  readonly protectedAddress: 'withhold' | 'include';
}

/** An address to print. */
export interface PrintableAddress {
  /** The strictest grade of the person and of the current addresses: look at it first. */
  readonly adressegradering: Adressegradering;
  readonly form: AddressForm;
  /** As they go on an envelope below the name; none when the address is unknown. A country is its code of two letters. */
  readonly lines: readonly string[];
}

/** An address that is kept back. */
export interface WithheldAddress {
  readonly adressegradering: Adressegradering;
  readonly form: 'withheld';
}

/**
 * A current address in any of its forms, as lines to print; undefined when there is none, and nothing to withhold.
 *
 * Nobody's protected address comes out by accident: a person with address protection, or with an address graded otherwise than `ugradert`,
 * has lines only when the call says `include`, and the part `adressebeskyttelse` must have been asked for.
 *
 * @param entity which address: where the person lives (`bostedsadresse`), stays, gets post
 * @throws TypeError that names the option: `protectedAddress` missing
 *
 * @example
 * ```ts
 * import type { PersonWith } from '@fellesklient/folkeregisteret';
 * import { address, fullName } from '@fellesklient/folkeregisteret/reading';
 *
 * function label(person: PersonWith<'finans'>): string {
 *   const home = address(person, 'bostedsadresse', { protectedAddress: 'withhold' });
 *   if (!home) return 'no address';
 *   if (home.form === 'withheld') return `address protected: ${home.adressegradering}`;
 *   return [fullName(person), ...home.lines].join('\n');
 * }
 * ```
 */
export function address<Person extends Addressed>(
  person: Person & KnowsProtection<Person>,
  entity: AddressEntity & keyof Person,
  options: { readonly protectedAddress: 'include' },
): PrintableAddress | undefined;
export function address<Person extends Addressed>(
  person: Person & KnowsProtection<Person>,
  entity: AddressEntity & keyof Person,
  options: AddressOptions,
): PrintableAddress | WithheldAddress | undefined;
export function address<Person extends Addressed>(
  person: Person & KnowsProtection<Person>,
  entity: AddressEntity & keyof Person,
  options: AddressOptions,
): PrintableAddress | WithheldAddress | undefined {
  const { protectedAddress } = options ?? {};
  if (protectedAddress !== 'withhold' && protectedAddress !== 'include') {
    throw new TypeError("Option protectedAddress: missing. Say 'withhold' or 'include'.");
  }
  const adressegradering = protectionOf(person);
  // Before anything else: nobody needs to know either that there is no address.
  if (adressegradering !== 'ugradert' && protectedAddress === 'withhold') return { adressegradering, form: 'withheld' };
  const addresses: readonly (AddressForms & { readonly erGjeldende?: boolean })[] | undefined = (person as Addressed)[
    entity
  ];
  const found = current(addresses);
  return found && { adressegradering, ...addressLines(found) };
}
