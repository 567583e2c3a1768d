export { type AddressOptions, address, type PrintableAddress, type WithheldAddress } from './address.ts';
export type { AddressForm } from './address-lines.ts';
export { type AddressEntity, type Addressed, addressProtection, type KnowsProtection } from './address-protection.ts';
export { allCurrent, current } from './current.ts';
export { type Death, death, type EstateContact } from './death.ts';
export { type Family, family, type Relative } from './family.ts';
export { fullName } from './full-name.ts';
export { type Guardian, guardians } from './guardians.ts';
export { personstatus } from './personstatus.ts';
