import { decodeJwt } from 'jose';
import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { publishedPersons } from '../published-persons.ts';
import { ask, expectRefused, type GrantChanges, refuses, tokenFor } from './grant.ts';

type Json = Readonly<Record<string, unknown>>;

const giver = `urn:altinn:person:identifier-no:${publishedPersons[0].personidentifikator}`;

/** Rich authorization requests (RFC 9396): system users and consents. */
export const authorizationDetailChecks: readonly Check<RegisterSubject>[] = [
  refuses('MP-GRANT-RAR-TYPE', 'an unknown type', asking({ type: 'urn:example:unknown' }), 'MP-301'),
  check('MP-GRANT-RAR-TYPE', 'an unknown type after a known one', async (subject) => {
    const detail = ownSystemUser(subject);
    await tokenFor(subject, asking(detail));
    const authorization_details = [detail, { type: 'urn:example:unknown' }];
    expectRefused('an unknown type', await ask(subject, { claims: { authorization_details } }), 'MP-301');
  }),
  refuses('MP-GRANT-RAR-FIELD', 'an unknown field', asking({ type: 'urn:altinn:systemuser', other: true }), 'MP-302'),
  ...[ownSystemUser, ownConsent].map((own, i) =>
    refuses(
      'MP-GRANT-RAR-FIELD',
      `an unknown field beside those of a ${i === 0 ? 'system user' : 'consent'}`,
      (subject) => asking({ ...own(subject), other: true }),
      'MP-302',
    ),
  ),
  refuses(
    'MP-GRANT-RAR-VALUE',
    'an organisation without prefix',
    asking({
      type: 'urn:altinn:systemuser',
      systemuser_org: { authority: 'iso6523-actorid-upis', ID: '310000019' }, // no organisation has a number in the 3 series
    }),
    'MP-303',
  ),
  refuses(
    'MP-GRANT-RAR-VALUE',
    'a consent without its giver',
    () => asking({ type: 'urn:altinn:consent', id: crypto.randomUUID() }),
    'MP-303',
  ),
  refuses(
    'MP-GRANT-RAR-VALUE',
    'a consent without its id',
    asking({ type: 'urn:altinn:consent', from: giver }),
    'MP-303',
  ),
  refuses('MP-GRANT-RAR-VALUE', 'a system user of nobody', asking({ type: 'urn:altinn:systemuser' }), 'MP-303'),
  refuses(
    'MP-GRANT-RAR-VALUE',
    'an organisation of another authority',
    asking({ type: 'urn:altinn:systemuser', systemuser_org: { authority: 'lei', ID: '0192:310000019' } }),
    'MP-303',
  ),
  ...[ownSystemUser, ownConsent].map((own, i) =>
    check(
      'MP-GRANT-RAR-SCOPE',
      `a ${i === 0 ? 'system user' : 'consent'} and no scope`,
      async (subject: RegisterSubject) => {
        const detail = own(subject);
        await tokenFor(subject, asking(detail));
        const answer = await ask(subject, { claims: { authorization_details: [detail], scope: undefined } });
        expectRefused('no scope', answer);
      },
    ),
  ),
  check('MP-CLAIM-SYSTEM-USER', 'a system user', async (subject) => {
    const detail = ownSystemUser(subject);
    const { consumer, authorization_details } = decodeJwt(await tokenFor(subject, asking(detail)));
    const [told, ...others] = listOf(authorization_details);
    expectEqual('number of other details', others.length, 0);
    expectEqual(
      'type and systemuser_org',
      told && only(told, ['type', 'systemuser_org']),
      only(detail, ['type', 'systemuser_org']),
    );
    const ids = told?.systemuser_id;
    expectThat('systemuser_id', Array.isArray(ids) && ids.length > 0 && ids.every(isUuid), 'a list of UUIDs', ids);
    expectMatch('system_id', told?.system_id, /./);
    expectEqual('consumer', consumer, organisation(subject.client.organisationNumber));
  }),
  check('MP-GRANT-SYSTEM-USER-UNKNOWN', 'an organisation without one', async (subject) => {
    const stranger = requires(subject.extras?.stranger, 'The subject knows no organisation without a system user.');
    await tokenFor(subject, asking(ownSystemUser(subject)));
    const theirs = systemUserOf(stranger, subject.extras?.systemUser?.externalRef);
    expectRefused('an organisation without one', await ask(subject, asking(theirs)), 'MP-303');
  }),
  check('MP-GRANT-SYSTEM-USER-REF', 'a reference that nobody has', async (subject) => {
    const detail = ownSystemUser(subject);
    requires(detail.externalRef, 'The system user has no reference.');
    await tokenFor(subject, asking(detail));
    const other = { ...detail, externalRef: crypto.randomUUID() };
    expectRefused('a reference that nobody has', await ask(subject, asking(other)), 'MP-303');
  }),
  check('MP-GRANT-SYSTEM-USER-ONE', 'the same one twice', async (subject) => {
    const detail = ownSystemUser(subject);
    await tokenFor(subject, asking(detail));
    expectRefused('two system users', await ask(subject, { claims: { authorization_details: [detail, detail] } }));
  }),
  check('MP-CLAIM-CONSENT', 'a consent', async (subject) => {
    const detail = ownConsent(subject);
    const { authorization_details } = decodeJwt(await tokenFor(subject, asking(detail)));
    const [told, ...others] = listOf(authorization_details);
    expectEqual('number of other details', others.length, 0);
    expectEqual('type, id and from', told && only(told, ['type', 'id', 'from']), detail);
    expectEqual('to', told?.to, organisation(subject.client.organisationNumber));
    for (const time of ['consented', 'validTo']) expectMatch(time, told?.[time], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
    const rights = listOf(told?.consentRights);
    expectThat('consentRights', rights.length > 0, 'at least one', rights);
    for (const { action, resource } of rights) {
      expectThat('action and resource', [action, resource].every(Array.isArray), 'lists', { action, resource });
    }
  }),
  check('MP-GRANT-CONSENT-UNKNOWN', 'a consent that nobody has given', async (subject) => {
    const detail = ownConsent(subject);
    await tokenFor(subject, asking(detail));
    const unknown = { ...detail, id: crypto.randomUUID() };
    expectRefused('an unknown consent', await ask(subject, asking(unknown)), 'MP-303');
  }),
];

export function asking(detail: Json): GrantChanges {
  return { claims: { authorization_details: [detail] } };
}

function systemUserOf(organisationNumber: string, externalRef?: string): Json {
  const systemuser_org = organisation(organisationNumber);
  return { type: 'urn:altinn:systemuser', systemuser_org, ...(externalRef !== undefined && { externalRef }) };
}

function ownSystemUser({ extras }: RegisterSubject): Json {
  const { organisationNumber, externalRef } = requires(extras?.systemUser, 'No customer has a system user.');
  return systemUserOf(organisationNumber, externalRef);
}

function ownConsent({ extras }: RegisterSubject): Json {
  return { type: 'urn:altinn:consent', ...requires(extras?.consent, 'Nobody has given a consent.') };
}

function organisation(number: string): Json {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${number}` };
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function only(fields: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function isUuid(id: unknown): boolean {
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
