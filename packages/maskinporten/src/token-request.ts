import type { TokenRequest } from '@fellesklient/core';
import { isOrganisationNumber } from './organisation-number.ts';

/** What a Maskinporten token can be for, beyond what every register client asks for. */
export interface MaskinportenRequest extends TokenRequest {
  /**
   * The customer's system user in Altinn that a supplier acts as (felleslosninger/docs, maskinporten_func_systembruker.md): the
   * customer's organisation number, and the reference that tells several of its system users apart.
   */
  readonly systemUser?: { readonly org: string; readonly externalRef?: string };
  /** A consent given in Altinn: its id (UUID) and who gave it, eleven digits for a person or nine for an organisation. */
  readonly consent?: { readonly id: string; readonly from: string };
  /** @deprecated The trust-based model is being phased out: delegate in Altinn and use `consumerOrg`. Never together with it. */
  readonly issOnBehalfOf?: string;
}

/** `resource` as the documentation has it, or as one string, which public clients send. */
export type ResourceForm = 'array' | 'string';

/** What is wrong with a token request, found before anything is signed: option and rule, never a value. */
export function requestProblems(request: MaskinportenRequest, resourceForm: ResourceForm): readonly string[] {
  const { scopes, consumerOrg, pid, resource, systemUser, consent, issOnBehalfOf } = request;
  const list: readonly unknown[] = Array.isArray(scopes) ? scopes : [];
  const uris = resource === undefined || (Array.isArray(resource) && resource.every((uri) => URL.canParse(uri)));
  const rules: readonly (readonly [wrong: boolean, problem: string])[] = [
    [list.length === 0, 'scopes: at least one is needed'],
    [
      !list.every((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(String(scope))),
      'scopes: each must be one scope without spaces or quotes (RFC 6749 section 3.3)',
    ],
    [consumerOrg !== undefined && !isOrganisationNumber(consumerOrg), `consumerOrg: ${orgRule}`],
    [pid !== undefined && !/^\d{11}$/.test(pid), 'pid: must be eleven digits'],
    [!uris, 'resource: must be an array of absolute URIs'],
    [
      resourceForm === 'string' && uris && (resource?.length ?? 1) !== 1,
      "resource: must be one, as resourceForm is 'string'",
    ],
    [systemUser !== undefined && !isOrganisationNumber(systemUser?.org), `systemUser.org: ${orgRule}`],
    [consent !== undefined && !uuid.test(consent?.id), 'consent.id: must be a UUID'],
    [
      consent !== undefined && !isOrganisationNumber(consent?.from) && !/^\d{11}$/.test(consent?.from),
      'consent.from: must be eleven digits of a person, or an organisation number',
    ],
    [systemUser !== undefined && consent !== undefined, 'systemUser and consent: give one of them'],
    [consumerOrg !== undefined && issOnBehalfOf !== undefined, 'consumerOrg and issOnBehalfOf: give one of them'],
  ];
  return rules.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}

const orgRule = 'must be nine digits, the last a check digit';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The claims of a grant that a request decides, in a fixed order, so that equal requests give equal text. */
export function grantClaims(request: MaskinportenRequest, resourceForm: ResourceForm): object {
  const { scopes, consumerOrg, pid, resource, systemUser, consent, issOnBehalfOf } = request;
  const details = systemUser ? systemUserDetails(systemUser) : consent && consentDetails(consent);
  return {
    scope: [...new Set(scopes)].sort().join(' '),
    ...(consumerOrg !== undefined && { consumer_org: consumerOrg }),
    ...(issOnBehalfOf !== undefined && { iss_onbehalfof: issOnBehalfOf }),
    ...(pid !== undefined && { pid }),
    ...(resource !== undefined && { resource: resourceForm === 'string' ? resource[0] : [...resource].sort() }),
    ...(details && { authorization_details: [details] }),
  };
}

function systemUserDetails({ org, externalRef }: NonNullable<MaskinportenRequest['systemUser']>): object {
  return {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${org}` },
    ...(externalRef !== undefined && { externalRef }),
  };
}

function consentDetails({ id, from }: NonNullable<MaskinportenRequest['consent']>): object {
  const kind = from.length === 11 ? 'person' : 'organization';
  return { type: 'urn:altinn:consent', id, from: `urn:altinn:${kind}:identifier-no:${from}` };
}
