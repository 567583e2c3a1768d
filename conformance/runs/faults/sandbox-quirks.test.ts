// Where sources disagree the records hold the newest. The sandbox can behave by the other source as well, and then the checks of exactly
// these records must see it.
import type { SandboxOptions } from '@fellesklient/sandbox';
import { describe, expect, test } from 'vitest';
import { registerChecks } from '../../checks/index.ts';
import { runChecks } from '../../src/index.ts';
import { sandboxInProcess, testEnvironment } from '../../subjects/sandbox/in-process.ts';
import { sample } from './sample.ts';

interface Row {
  readonly quirks: NonNullable<SandboxOptions['quirks']>;
  /** Whose checks ask where it shows, by the ends of their ids. */
  readonly groups: string;
  /** Records that no longer hold. */
  readonly breaks: readonly string[];
}

// Of Maskinporten's switches two have values that the records let pass both (MP-CLAIM-AUD-UNRESTRICTED, MP-CLAIM-SUPPLIER), and of three the
// records say nothing: certificates to sign with, delegated scopes that are not on the client, and what a consent is limited to.
const rows: Readonly<Record<string, Row>> = {
  'claims that are not documented are ignored': {
    quirks: { maskinporten: { unknownClaims: 'ignored' } },
    groups: 'MP-GRANT',
    breaks: ['MP-GRANT-UNKNOWN-CLAIM'],
  },
  'grants last three minutes, and may be old': {
    quirks: { maskinporten: { timeRules: 'enforced' } },
    groups: 'MP-GRANT',
    breaks: ['MP-GRANT-IAT-PAST', 'MP-GRANT-LIFETIME'],
  },
  'a resource must be a list': {
    quirks: { maskinporten: { stringResource: 'refused' } },
    groups: 'MP-GRANT',
    breaks: ['MP-GRANT-RESOURCE-STRING'],
  },
  'KAN_VARSLES does not look at the reservation': {
    quirks: { krr: { varslingsstatus: 'age' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-PERSON-RESERVED', 'KRR-V2-PERSON-RESERVED-MAILBOX', 'KRR-V2-VARSLING-RESERVED'],
  },
  'contact information that has expired is withheld': {
    quirks: { krr: { expiredContact: 'withheld' } },
    groups: 'KRR-V2',
    breaks: ['KONTAKT-EXPIRED', 'PERSON-EXPIRED', 'POST-EXPIRED', 'VARSLING-EXPIRED'].map((rule) => `KRR-V2-${rule}`),
  },
  'contact information of the reserved has no dates': {
    quirks: { krr: { reservedContact: 'undated' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-KONTAKT-OPPDATERT', 'KRR-V2-PERSON-RESERVED-MAILBOX'],
  },
  'timestamps are UTC with milliseconds': {
    quirks: { krr: { timestamps: 'utc-milliseconds' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-TIMESTAMP-FORM'],
  },
  'timestamps have offsets with minutes': {
    quirks: { krr: { timestamps: 'offset-minutes' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-TIMESTAMP-FORM'],
  },
  'e-Boks has its older number': {
    quirks: { krr: { eBoksNumber: '996460320' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-PERSON-EBOKS', 'KRR-V2-POST-SUPPLIER'],
  },
  'certificates are the persons’': {
    quirks: { krr: { certificateOwner: 'person' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-CERT-HOLDER', 'KRR-V2-CERT-SUPPLIER'],
  },
  'the feed begins with the change asked from': {
    quirks: { krr: { changeBoundary: 'inclusive' } },
    groups: 'KRR-FEED',
    // Whatever asks after a change and looks at all that comes.
    breaks: ['BOUNDARY', 'CERTIFICATE', 'EMPTY', 'ONE-EACH', 'PAGES', 'QUIET', 'REPEATED', 'SPRAAK'].map(
      (rule) => `KRR-FEED-${rule}`,
    ),
  },
  'the feed has no varslingsstatus': {
    quirks: { krr: { changeVarslingsstatus: 'absent' } },
    groups: 'KRR-FEED',
    breaks: ['KRR-FEED-VARSLINGSSTATUS'],
  },
  'the language is called sprak': {
    quirks: { krr: { languageField: 'sprak' } },
    groups: 'KRR-V2',
    breaks: ['PERSON-LANGUAGE', 'SCOPE-BOTH', 'SCOPE-KONTAKT', 'SPRAAK', 'SPRAAK-NAME', 'SPRAAK-TIME'].map(
      (rule) => `KRR-V2-${rule}`,
    ),
  },
  'GET /rest/v2/person does not exist': {
    quirks: { krr: { personV2: 'absent' } },
    groups: 'KRR-PERSON',
    breaks: [
      ...['AUTH-ISSUER', 'AUTH-MISSING', 'BARE', 'NO-PID', 'SAME', 'SCOPES', 'UNREGISTERED'],
      ...['V2', 'V2-PID', 'V2-PID-SCOPES', 'V2-PID-TWINS'],
    ].map((rule) => `KRR-PERSON-${rule}`),
  },
  'tokens of citizens last 30 seconds': {
    quirks: { idporten: { accessTokenLifetime: '30' } },
    groups: 'KRR-PERSON|IDP-TOKEN',
    breaks: ['IDP-TOKEN-LIFETIME'],
  },
  'v2 answers a repeated id repeatedly': {
    quirks: { krr: { duplicateIds: 'repeated' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-IDS-DUPLICATE'],
  },
  'v1 answers a repeated id once': {
    quirks: { krr: { duplicateIds: 'once' } },
    groups: 'KRR-V1',
    breaks: ['KRR-V1-IDS-DUPLICATE'],
  },
  'malformed ids are refused': {
    quirks: { krr: { malformedIds: 'rejected' } },
    groups: 'KRR-V',
    breaks: ['KRR-V1-IDS-MALFORMED', 'KRR-V2-IDS-MALFORMED'],
  },
  'fields that came after 2023 are missing': {
    quirks: { krr: { laterFields: 'absent' } },
    groups: 'KRR-V2',
    breaks: ['KRR-V2-KONTAKT-DUPLISERT', 'KRR-V2-KONTAKT-VALIDERT', 'KRR-V2-OPPDATERT'],
  },
  'the flag of authlevel is spelt as in 2017': {
    quirks: { authlevel: { flag: 'harbruktnivå4' } },
    groups: 'AUTHLEVEL',
    breaks: ['AUTHLEVEL-FLAG'],
  },
  'authlevel demands a business certificate': {
    quirks: { authlevel: { certificate: 'business-certificate' } },
    groups: 'AUTHLEVEL',
    // Whatever is asked with a token that was fetched with a registered key; AUTHLEVEL-CERTIFICATE, with none, still holds.
    breaks: [
      ...[
        'AUTH-EXPIRED',
        'AUTH-INVALID',
        'AUTH-MISSING',
        'AUTH-SCOPE',
        'BLOCKED',
        'BODY-FRADATO',
        'BODY-JSON',
        'BODY-ONE',
      ],
      ...[
        'BODY-PERSON',
        'D-NUMBER',
        'FIELDS',
        'FLAG',
        'FRADATO-EARLIER',
        'FRADATO-LATER',
        'JSON',
        'NEVER',
        'PERIOD',
        'PERSON',
      ],
      ...['UNKNOWN', 'USED'],
    ].map((rule) => `AUTHLEVEL-${rule}`),
  },
};

/** What a reader must refuse in signed answers, one switch for each record. */
const signatures = {
  altered: ['KRR-JOSE-SIGNATURE'],
  'alg-none': ['KRR-JOSE-ALG', 'KRR-JOSE-SIGNATURE'],
  'no-certificate': ['KRR-JOSE-CERTIFICATE', 'KRR-JOSE-SIGNATURE'],
  expired: ['KRR-JOSE-CERTIFICATE'],
  'payload-of-wrong-shape': ['KRR-JOSE-PAYLOAD'],
} as const;

/** The records that do not hold in a sandbox with these switches; a check that cannot be carried out counts for its record. */
async function brokenIn(quirks: Row['quirks'], groups: string): Promise<readonly string[]> {
  const { sandbox, at } = await sandboxInProcess({ quirks });
  const subject = at({
    ...testEnvironment,
    name: 'sandbox with a switch',
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  const results = await runChecks(
    subject,
    registerChecks.filter(({ requirement }) => new RegExp(`^(${groups})`).test(requirement)),
  );
  const broken = results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  return [...new Set(broken.map(({ requirement }) => requirement))].sort();
}

describe('a sandbox where', () => {
  test.each(sample(Object.entries(rows)))('%s', async (_, { quirks, groups, breaks }) => {
    expect(await brokenIn(quirks, groups)).toEqual(breaks);
  });

  test.each(sample(Object.entries(signatures)))('signed answers are wrong: %s', async (signature, breaks) => {
    expect(await brokenIn({ krr: { signature: signature as keyof typeof signatures } }, 'KRR-JOSE')).toEqual(breaks);
  });
});
