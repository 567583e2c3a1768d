import type { Identifiers } from '../identifiers.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import type { Quirks } from '../quirks.ts';
import { passesControlDigits } from '../world/check-digits.ts';
import { type ConsentRequest, invalidDetails } from './authorization-details.ts';

/** What a consent (samtykke) allows. */
export interface ConsentRight {
  readonly action: readonly string[];
  readonly resource: readonly { readonly type: string; readonly value: string }[];
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A consent that a person or organisation has given in Altinn. */
export interface ConsentRegistration {
  /** `urn:altinn:person:identifier-no:<11 digits>` or `urn:altinn:organization:identifier-no:<9 digits>`; synthetic. */
  readonly from: string;
  /** Organisation number of who may use the consent. */
  readonly to: string;
  readonly consentRights: readonly ConsentRight[];
  /** Milliseconds since 1970; now when left out. */
  readonly consented?: number;
  /** Milliseconds since 1970; a year from now when left out. */
  readonly validTo?: number;
}

/** The consents that have been given. */
export interface Consents {
  /** @throws TypeError that names the option. */
  register(registration: ConsentRegistration): { readonly id: string };
  /** What a token says of the consent asked for. @throws GrantRefused (MP-303) unless it was given to the consumer and is valid. */
  authorize(request: ConsentRequest, consumer: string): object;
}

const year = 365 * 86_400_000;

export function createConsents(
  identifiers: Identifiers,
  now: () => number,
  metadataName: Quirks['maskinporten']['consentMetadata'],
): Consents {
  const consents = new Map<string, Required<ConsentRegistration>>();
  return {
    register({ from, to, consentRights, consented = now(), validTo = now() + year }) {
      requireSyntheticGiver(from);
      requireSyntheticOrganisationNumber('to', to);
      requireRights(consentRights);
      for (const [option, time] of Object.entries({ consented, validTo })) {
        if (!Number.isSafeInteger(time)) throw new TypeError(`Option ${option}: must be milliseconds since 1970.`);
      }
      const id = identifiers.uuid();
      consents.set(id, { from, to, consentRights, consented, validTo });
      return { id };
    },
    authorize({ type, id, from }, consumer) {
      const consent = consents.get(id.toLowerCase());
      if (consent?.from !== from || consent.to !== consumer) {
        throw invalidDetails('No such consent was given to the consumer.');
      }
      if (now() > consent.validTo) throw invalidDetails('The consent is no longer valid.');
      return {
        type,
        id,
        from,
        to: { authority: 'iso6523-actorid-upis', ID: `0192:${consent.to}` },
        consented: timestamp(consent.consented),
        validTo: timestamp(consent.validTo),
        consentRights: consent.consentRights.map(({ action, resource, metadata = {} }) => ({
          action,
          resource,
          [metadataName]: metadata,
        })),
      };
    },
  };
}

function requireSyntheticGiver(from: string): void {
  const [, kind, number = ''] =
    /^urn:altinn:(person|organization):identifier-no:(\d{11}|\d{9})$/.exec(String(from)) ?? [];
  if (kind === 'organization') {
    requireSyntheticOrganisationNumber('from', number);
    return;
  }
  // Synthetic persons have 80 added to the month.
  if (kind !== 'person' || !/^\d\d(8[1-9]|9[0-2])\d{7}$/.test(number) || !passesControlDigits(number)) {
    throw new TypeError(
      'Option from: must be urn:altinn:person:identifier-no: or urn:altinn:organization:identifier-no: and a synthetic number.',
    );
  }
}

function requireRights(rights: readonly ConsentRight[]): void {
  const isRight = (right: ConsentRight): boolean => Array.isArray(right?.action) && Array.isArray(right.resource);
  if (!Array.isArray(rights) || rights.length === 0 || !rights.every(isRight)) {
    throw new TypeError('Option consentRights: must be an array of rights, each with arrays action and resource.');
  }
}

// As Altinn writes them: 2026-01-20T10:34:34.836+00:00.
function timestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '+00:00');
}
