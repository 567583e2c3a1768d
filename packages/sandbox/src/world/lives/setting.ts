import { addressesOf } from './address-periods.ts';
import type { Addresses } from './addresses.ts';
import type { Member } from './member.ts';
import type { Setting } from './telling.ts';

/** What a member's life is told from. The addresses are computed when first asked for. */
export function createSetting(family: Omit<Setting, 'addresses'>, member: Member): Setting {
  return new MemberSetting(family, member);
}

// A class, since its lazy field costs a tenth of that of a literal, and there is one for each inhabitant whom the register looks at.
class MemberSetting implements Setting {
  readonly seed: Setting['seed'];
  readonly slekt: Setting['slekt'];
  readonly homes: Setting['homes'];
  readonly names: Setting['names'];
  readonly #member: Member;
  #addresses: Addresses | undefined;

  constructor({ seed, slekt, homes, names }: Omit<Setting, 'addresses'>, member: Member) {
    this.seed = seed;
    this.slekt = slekt;
    this.homes = homes;
    this.names = names;
    this.#member = member;
  }

  get addresses(): Addresses {
    this.#addresses ??= addressesOf(this.seed, this.homes, this.#member);
    return this.#addresses;
  }
}
