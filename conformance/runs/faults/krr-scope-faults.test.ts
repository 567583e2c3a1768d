import { describe, test } from 'vitest';
import { scopes } from '../../checks/krr/lookup.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, type Fault, type Fetch, isAt, type Json } from './fault.ts';
import { readingGrants } from './grant-reading.ts';
import { claimsIn, lookup } from './krr-lookup.ts';
import { sample } from './sample.ts';

/** Reads the scopes of grants as others. */
const readingScopes = (fetch: Fetch, subject: RegisterSubject, read: (scope: string, claims: Json) => string): Fetch =>
  readingGrants(fetch, subject, ({ header, claims }) => {
    const scope = read(String(claims.scope), claims);
    return scope === claims.scope ? undefined : { header, claims: { ...claims, scope } };
  });

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'reads the first scope of several that unlock mailboxes',
    breaks: ['KRR-V2-SCOPE-SETS'],
    because: /^fields: expected \[.*\], came \["kontaktinformasjon","varslingsstatus","digital_post"\]/,
    wrap: (fetch) => {
      const hiding = changingAnswer(fetch, lookup, ({ json }) => {
        for (const person of (json.personer ?? []) as Json[]) delete person.sertifikat;
      });
      return (input, init) => {
        const asked = String(claimsIn(init)?.scope).split(' ');
        return (asked.includes(scopes.kontakt) && asked.includes(scopes.postkasse) ? hiding : fetch)(input, init);
      };
    },
  },
  {
    name: 'issues tokens for scopes of the old platform',
    breaks: ['KRR-SCOPE-OLD'],
    because: /^status for (global|user)\/.*: expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      readingScopes(fetch, subject, (scope) => (/^(global|user)\//.test(scope) ? scopes.kontakt : scope)),
  },
  {
    name: 'issues tokens for scopes of the old platform to who puts them on a client',
    breaks: ['KRR-SCOPE-OLD'],
    because: /^status for (global|user)\/.*: expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      readingScopes(fetch, subject, (scope, { iss }) =>
        iss !== subject.client.clientId && /^(global|user)\//.test(scope) ? scopes.kontakt : scope,
      ),
  },
  {
    name: 'lets customers delegate every scope',
    breaks: ['KRR-SCOPE-NOT-DELEGATED'],
    because: /^status for krr:global\/.*: expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      readingScopes(fetch, subject, (scope, { consumer_org }) => (consumer_org ? scopes.kontaktinfo : scope)),
  },
  {
    name: 'does not know suppliers of the older model',
    breaks: ['KRR-V2-AUTH-ON-BEHALF-OF'],
    because: /^status: expected 200, came 403/,
    wrap: (fetch) => (input, init) => {
      const { supplier, delegation_source } = claimsIn(init) ?? {};
      const isOld = isAt(input, lookup) && supplier !== undefined && delegation_source === undefined;
      return isOld ? Promise.resolve(new Response(null, { status: 403 })) : fetch(input, init);
    },
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('SCOPE|V2-SCOPE|V2-AUTH'));
});
