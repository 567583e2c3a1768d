import type { RelativeDistinguishedNames } from 'pkijs';

/** Whom a certificate is for, as written on it. */
export interface CertificateHolder {
  /** O. */
  readonly organisation: string | undefined;
  /** CN. */
  readonly commonName: string | undefined;
}

const commonName = '2.5.4.3';
const serialNumber = '2.5.4.5';
const organizationName = '2.5.4.10';
const organizationIdentifier = '2.5.4.97';

/** Every value that a name has for an attribute. */
function valuesOf(name: RelativeDistinguishedNames, attribute: string): readonly string[] {
  return name.typesAndValues
    .filter(({ type }) => type === attribute)
    .map(({ value }) => String(value.valueBlock.value));
}

export function holderOf(name: RelativeDistinguishedNames): CertificateHolder {
  return { organisation: valuesOf(name, organizationName)[0], commonName: valuesOf(name, commonName)[0] };
}

/**
 * The nine digits that Maskinporten takes for the organisation number, check digit or not, in the order of
 * felleslosninger/idporten-certificate-validator-lib, NorwegianOrganizationNumberRule.java (2026-05-22).
 */
export function organisationNumberOf(subject: RelativeDistinguishedNames): string | undefined {
  const nineDigits = /^(\d{9})$/;
  const afterHyphen = /^.+-\W*(\d{9})$/;
  const find = (attribute: string, ...forms: readonly RegExp[]): string | undefined => {
    const matches = valuesOf(subject, attribute).flatMap((value) => forms.map((form) => form.exec(value)?.[1]));
    return matches.find((match) => match !== undefined);
  };
  return (
    find(serialNumber, nineDigits) ??
    find(organizationName, afterHyphen) ??
    find(organizationIdentifier, afterHyphen, nineDigits)
  );
}

/** SEID1 has the organisation number as serial number, SEID2 as organisation identifier (SEID 2.0, Buypass slides). */
export function profileOf(subject: RelativeDistinguishedNames): 'SEID1' | 'SEID2' | 'unknown' {
  if (valuesOf(subject, organizationIdentifier).some((value) => /^NTRNO-\d{9}$/.test(value))) return 'SEID2';
  return valuesOf(subject, serialNumber).some((value) => /^\d{9}$/.test(value)) ? 'SEID1' : 'unknown';
}
