import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import type { BusinessCertificate, CertificateClient } from '../../src/register-subject.ts';
import { expectFoundInRegister } from './expect-found.ts';
import { changingAnswer, type Fault } from './fault.ts';
import {
  answeringGrants,
  certificatesOf,
  certifiedReading,
  confusing,
  type Grant,
  readingGrants,
} from './grant-reading.ts';
import { reissuing } from './reissuing.ts';
import { sample } from './sample.ts';

const refuse = (answer: { status: number; json: Record<string, unknown> }, code: string): void => {
  answer.status = 400;
  answer.json = {
    error: 'invalid_grant',
    error_description: 'No.',
    error_uri: `https://test.maskinporten.no/errors/${code}`,
  };
};
const x5cOf = ({ header }: Grant): readonly unknown[] => (Array.isArray(header.x5c) ? header.x5c : []);

/** Takes one of the certificates for the client's own. */
const misreading = (
  requirement: string,
  choose: (certificates: CertificateClient) => BusinessCertificate | undefined,
): Fault<RegisterSubject> => ({
  name: `does not look at certificates for ${requirement}`,
  breaks: [`MP-CERTIFICATE-${requirement}`],
  because: /^status for .*: expected 4xx, came 200/,
  wrap: (fetch, subject) => {
    const { clientId } = certificatesOf(subject);
    const chain = String(choose(certificatesOf(subject))?.chain);
    return readingGrants(fetch, subject, (grant) =>
      grant.claims.iss === clientId && String(x5cOf(grant)) === chain && !('kid' in grant.header)
        ? certifiedReading(subject, grant)
        : undefined,
    );
  },
});

const certificates: readonly Fault<RegisterSubject>[] = [
  misreading('SIGNATURE', ({ own }) => own),
  misreading('EXPIRED', ({ expired }) => expired),
  misreading('ENVIRONMENT', ({ elsewhere }) => elsewhere),
  misreading('ORGANISATION', ({ ofAnother }) => ofAnother),
  misreading('AUTHORITY', ({ ofUnknownAuthority }) => ofUnknownAuthority),
  misreading('USAGE', ({ toEncryptWith }) => toEncryptWith),
  {
    name: 'looks for the organisation in one place',
    breaks: ['MP-CERTIFICATE-SUBJECT'],
    because: /^status for the organisation in serialNumber: expected 200, came 400/,
    wrap: (fetch, subject) =>
      answeringGrants(fetch, (answer, grant) => {
        const { ofFormerProfile } = certificatesOf(subject);
        if (answer.status === 200 && x5cOf(grant)[0] === ofFormerProfile?.chain[0]) refuse(answer, 'MP-122');
      }),
  },
  {
    name: 'wants the whole chain',
    breaks: ['MP-CERTIFICATE-LEAF'],
    because: /^status for the certificate alone: expected 200, came 400/,
    wrap: (fetch) =>
      answeringGrants(fetch, (answer, grant) => {
        if (answer.status === 200 && x5cOf(grant).length === 1) refuse(answer, 'MP-120');
      }),
  },
  {
    name: 'calls an x5c of wrong form an invalid request',
    breaks: ['MP-CERTIFICATE-FORM'],
    because: /^MP code for .*: expected "MP-123", came "MP-011"/,
    wrap: (fetch) => confusing(fetch, 'MP-123', 'MP-011'),
  },
  {
    name: 'takes certificates for keys',
    breaks: ['MP-CLAIM-CLIENT-AMR-CERTIFICATE'],
    because: /^client_amr: expected "virksomhetssertifikat", came "private_key_jwt"/,
    wrap: (fetch) =>
      reissuing(fetch, { tokens: 'maskinporten.no/token', keys: '/jwk', field: 'access_token' }, (claims) =>
        claims.client_amr === 'virksomhetssertifikat' ? { ...claims, client_amr: 'private_key_jwt' } : claims,
      ),
  },
  {
    name: 'does not take kid and x5c together',
    breaks: ['MP-CLAIM-CLIENT-AMR', 'MP-GRANT-KID-AND-X5C'],
    because: /^status for (kid and x5c|what is asked for): expected 200, came 400/,
    wrap: (fetch) =>
      answeringGrants(fetch, (answer, { header }) => {
        if ('kid' in header && 'x5c' in header) refuse(answer, 'MP-011');
      }),
  },
  {
    name: 'takes certificates from clients with a key',
    breaks: ['MP-GRANT-KID-REQUIRED'],
    because: /^status for x5c alone: expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      readingGrants(fetch, subject, ({ header, claims }) =>
        claims.iss === subject.client.clientId && 'x5c' in header && !('kid' in header)
          ? { header: { alg: 'RS256', kid: subject.client.jwk.kid }, claims }
          : undefined,
      ),
  },
  {
    name: 'takes any kid from clients without a key',
    breaks: ['MP-GRANT-KID-UNKNOWN'],
    because: /^status for a kid.*: expected 4xx, came 200/,
    wrap: (fetch, subject) =>
      readingGrants(fetch, subject, (grant) =>
        grant.claims.iss === certificatesOf(subject).clientId && 'kid' in grant.header
          ? certifiedReading(subject, grant)
          : undefined,
      ),
  },
];

const keys: readonly Fault<RegisterSubject>[] = [
  {
    name: 'forgets its old key when it has a new one',
    breaks: ['MP-KEY-ROTATION'],
    because: /^token of before: expected a signature by a key of the key set, came ERR_JWKS_NO_MATCHING_KEY/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/jwk', ({ json }) => {
        json.keys = (json.keys as unknown[]).slice(0, 1);
      }),
  },
  {
    name: 'calls an expired key an unknown one',
    breaks: ['MP-KEY-EXPIRED'],
    because: /^MP code for an old key: expected "MP-121", came "MP-100"/,
    wrap: (fetch) => confusing(fetch, 'MP-121', 'MP-100'),
  },
  {
    name: 'does not forget that a key has expired',
    breaks: ['MP-KEY-RENEWED'],
    because: /^status for the same key, registered again: expected 200, came 400/,
    wrap: (fetch) => {
      const expired = new Set<unknown>();
      return answeringGrants(fetch, (answer, { claims }) => {
        if (String(answer.json.error_uri).endsWith('MP-121')) expired.add(claims.iss);
        else if (expired.has(claims.iss)) refuse(answer, 'MP-121');
      });
    },
  },
  {
    name: 'still takes a key that was replaced',
    breaks: ['MP-KEY-REPLACED'],
    because: /^status for the key that was replaced: expected 4xx, came 200/,
    wrap: (fetch, { client }) => {
      const last = new Map<unknown, Record<string, unknown>>();
      return answeringGrants(fetch, (answer, { header, claims }) => {
        if (header.kid !== client.jwk.kid || claims.iss === client.clientId) return;
        const before = last.get(claims.iss);
        if (answer.status === 200) last.set(claims.iss, answer.json);
        else if (before && String(answer.json.error_uri).endsWith('MP-100'))
          Object.assign(answer, { status: 200, json: before });
      });
    },
  },
  {
    name: 'takes one key from each client',
    breaks: ['MP-KEY-SEVERAL'],
    because: /^status for one of two keys: expected 200, came 400/,
    wrap: (fetch) => {
      const taken = new Map<unknown, unknown>();
      return answeringGrants(fetch, (answer, { header, claims }) => {
        const other = taken.get(claims.iss);
        if (answer.status !== 200) taken.delete(claims.iss);
        else if (other !== undefined && other !== header.kid) refuse(answer, 'MP-100');
        else taken.set(claims.iss, header.kid);
      });
    },
  },
];

describe('a Maskinporten that', () => {
  test.each(sample([...certificates, ...keys]))('$name', expectFoundInRegister);
});
