import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInRegister } from './expect-found.ts';
import { changingAnswer, type Fault, type Fetch, type Json } from './fault.ts';
import { confusing, type Grant, readingGrants } from './grant-reading.ts';
import { reissuing } from './reissuing.ts';
import { sample } from './sample.ts';

const detailsOf = ({ claims }: Grant): readonly Json[] =>
  Array.isArray(claims.authorization_details) ? claims.authorization_details : [];

/** Reads grants with other claims. */
const readingClaims = (fetch: Fetch, subject: RegisterSubject, read: (grant: Grant) => Json | undefined): Fetch =>
  readingGrants(fetch, subject, (grant) => {
    const claims = read(grant);
    return claims && { ...grant, claims };
  });

/** Changes the claims of tokens. */
const changingToken = (fetch: Fetch, change: (claims: Json) => Json): Fetch =>
  reissuing(fetch, { tokens: 'maskinporten.no/token', keys: '/jwk', field: 'access_token' }, change);

/** Changes the only authorization detail of tokens. */
const changingDetail = (fetch: Fetch, type: string, change: (detail: Json) => Json): Fetch =>
  changingToken(fetch, (claims) => {
    const [detail] = detailsOf({ header: {}, claims });
    return detail?.type === type ? { ...claims, authorization_details: [change(detail)] } : claims;
  });

const taken = /^status for .*: expected 4xx, came 200/;

const requests: readonly Fault<RegisterSubject>[] = [
  {
    name: 'says nothing of authorization_details in the metadata',
    breaks: ['MP-META-RAR-TYPES'],
    because: /^authorization_details_types_supported: expected urn:altinn:systemuser, came nothing/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/oauth-authorization-server', ({ json }) => {
        delete json.authorization_details_types_supported;
      }),
  },
  {
    name: 'calls a scope for other clients one that is not registered',
    breaks: ['MP-GRANT-SCOPE-TYPE'],
    because: /^MP code for .*: expected "MP-201", came "MP-200"/,
    wrap: (fetch) => confusing(fetch, 'MP-201', 'MP-200'),
  },
  {
    name: 'looks at the client before it looks at the organisation',
    breaks: ['MP-GRANT-SCOPE-STEPS'],
    because: /^MP code for a scope that was not granted: expected "MP-250", came "MP-200"/,
    wrap: (fetch, { client }) =>
      confusing(
        fetch,
        'MP-250',
        'MP-200',
        ({ claims }) =>
          claims.consumer_org === undefined &&
          !String(claims.scope)
            .split(' ')
            .every((scope) => client.scopes.includes(scope)),
      ),
  },
  {
    name: 'ignores consumer_org beside iss_onbehalfof',
    breaks: ['MP-GRANT-ON-BEHALF-OF'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, ({ claims: { consumer_org, ...claims } }) =>
        'iss_onbehalfof' in claims && consumer_org !== undefined ? claims : undefined,
      ),
  },
  {
    name: 'ignores an iss_onbehalfof that it does not know',
    breaks: ['MP-GRANT-ON-BEHALF-OF-UNKNOWN'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, ({ claims: { iss_onbehalfof, ...claims } }) =>
        iss_onbehalfof !== undefined && iss_onbehalfof !== subject.extras?.onBehalfOf?.value ? claims : undefined,
      ),
  },
  {
    name: 'ignores authorization_details of wrong form',
    breaks: ['MP-GRANT-RAR-VALUE'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, (grant) => {
        const { authorization_details, ...claims } = grant.claims;
        const isWrong = ({ type, from, systemuser_org, ...others }: Json): boolean =>
          (type === 'urn:altinn:consent' && from === undefined) ||
          (Object.keys(others).length === 0 && !/"0192:/.test(JSON.stringify(systemuser_org ?? '"0192:"')));
        return detailsOf(grant).some(isWrong) ? claims : undefined;
      }),
  },
  {
    name: 'takes the scope for granted where there are authorization_details',
    breaks: ['MP-GRANT-RAR-SCOPE'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, (grant) =>
        detailsOf(grant).length > 0 && grant.claims.scope === undefined
          ? { ...grant.claims, scope: 'krr:global/kontaktinformasjon.read' }
          : undefined,
      ),
  },
  {
    name: 'gives system users of organisations that have none',
    breaks: ['MP-GRANT-SYSTEM-USER-UNKNOWN'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, ({ claims }) => {
        const { stranger = '', systemUser } = subject.extras ?? {};
        const text = JSON.stringify(claims.authorization_details) ?? '';
        const known = text.replace(`0192:${stranger}`, `0192:${systemUser?.organisationNumber}`);
        return text.includes(stranger) ? { ...claims, authorization_details: JSON.parse(known) } : undefined;
      }),
  },
  {
    name: 'reads the first of several system users',
    breaks: ['MP-GRANT-RAR-TYPE', 'MP-GRANT-SYSTEM-USER-ONE'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, (grant) => {
        const [first, second] = detailsOf(grant);
        return second ? { ...grant.claims, authorization_details: [first] } : undefined;
      }),
  },
  {
    name: 'does not look at the id of a consent',
    breaks: ['MP-GRANT-CONSENT-UNKNOWN', 'MP-GRANT-RAR-VALUE'],
    because: taken,
    wrap: (fetch, subject) =>
      readingClaims(fetch, subject, (grant) => {
        const [detail] = detailsOf(grant);
        const { consent } = subject.extras ?? {};
        const isOther = detail?.from !== undefined && detail.id !== consent?.id;
        return isOther ? { ...grant.claims, authorization_details: [{ ...detail, ...consent }] } : undefined;
      }),
  },
];

const tokens: readonly Fault<RegisterSubject>[] = [
  {
    name: 'does not name the supplier of the older model',
    breaks: ['MP-CLAIM-ON-BEHALF-OF'],
    because: /^supplier: expected .*, came nothing/,
    wrap: (fetch) =>
      changingToken(fetch, (claims) => {
        const { supplier, ...others } = claims;
        return supplier !== undefined && claims.delegation_source === undefined ? others : claims;
      }),
  },
  {
    name: 'spells system users as before 2024-04-26',
    breaks: ['MP-CLAIM-SYSTEM-USER'],
    because: /^systemuser_id: expected a list of UUIDs, came nothing/,
    wrap: (fetch) =>
      changingDetail(fetch, 'urn:altinn:systemuser', ({ systemuser_id, ...detail }) => ({
        ...detail,
        systemuserid: systemuser_id,
      })),
  },
  {
    name: 'does not say what was consented to',
    breaks: ['MP-CLAIM-CONSENT'],
    because: /^consentRights: expected at least one, came \[\]/,
    wrap: (fetch) => changingDetail(fetch, 'urn:altinn:consent', ({ consentRights, ...detail }) => detail),
  },
];

describe('a Maskinporten that', () => {
  test.each(sample([...requests, ...tokens]))('$name', expectFoundInRegister);
});
