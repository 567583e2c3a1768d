import { type Check, check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { ask, expectRefused, tokenFor, tokenOf } from '../maskinporten/grant.ts';
import { askAs, selfServiceOf } from '../maskinporten/self-service.ts';
import { personOf } from '../published-persons.ts';
import { post, scopes } from './lookup.ts';
import { shownBy } from './scopes.ts';

const shown: Readonly<Record<string, readonly string[]>> = {
  [scopes.kontakt]: ['kontaktinformasjon', 'varslingsstatus'],
  [scopes.kontaktinfo]: ['kontaktinformasjon', 'varslingsstatus'],
  [scopes.post]: ['digital_post', 'sertifikat'],
  [scopes.postkasse]: ['digital_post', 'sertifikat'],
};
const all = Object.keys(shown);
const fields = [...new Set(Object.values(shown).flat())];
const { personidentifikator } = personOf('DIGIPOST');

/** Of the platform before 2023, where scopes had no prefix. */
const oldScopes = [
  'kontaktinformasjon.read',
  'varslingsstatus.read',
  'sikkerdigitalpost.read',
  'sertifikat.read',
  'spraak.read',
  'spraak.write',
];

/** Scopes together, and scopes that are no more. */
export const scopeSetChecks: readonly Check<RegisterSubject>[] = [
  ...Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => (bits >> i) & 1))
    .filter((asked) => asked.length > 1)
    .map((asked) =>
      check('KRR-V2-SCOPE-SETS', asked.join(' '), async (subject: RegisterSubject) => {
        const [person = {}] = await shownBy(subject, [personidentifikator], asked);
        const expected = fields.filter((field) => asked.some((scope) => shown[scope]?.includes(field)));
        expectEqual(
          'fields',
          fields.filter((field) => field in person),
          expected,
        );
      }),
    ),
  ...oldScopes.map((name) =>
    check('KRR-SCOPE-OLD', name, async (subject: RegisterSubject) => {
      await tokenFor(subject);
      for (const scope of [`global/${name}`, `user/${name}`]) {
        expectRefused(scope, await ask(subject, { claims: { scope } }));
      }
    }),
  ),
  ...oldScopes.map((name) =>
    check('KRR-SCOPE-OLD', `${name}, put on a client`, async (subject: RegisterSubject) => {
      const office = selfServiceOf(subject);
      const client = await office.newClient();
      for (const scope of [`global/${name}`, `user/${name}`]) {
        // Self-service may know already that there is no such scope.
        await office.grantScope(client.organisationNumber, scope).catch(() => undefined);
        await office.updateClient(client.clientId, { scopes: [...client.scopes, scope] }).catch(() => undefined);
        tokenOf(await askAs(subject, client));
        expectRefused(scope, await askAs(subject, client, { claims: { scope } }));
      }
    }),
  ),
  ...[scopes.kontakt, scopes.post].map((scope) =>
    check('KRR-SCOPE-NOT-DELEGATED', scope, async (subject: RegisterSubject) => {
      const customer = requires(subject.extras?.customer, 'The subject has no customer that has delegated.');
      for (const twin of [scopes.kontaktinfo, scopes.postkasse]) {
        await tokenFor(subject, { claims: { scope: twin, consumer_org: customer } });
      }
      for (const asked of [scope, `${scopes.kontaktinfo} ${scope}`]) {
        expectRefused(asked, await ask(subject, { claims: { scope: asked, consumer_org: customer } }), 'MP-251');
      }
    }),
  ),
  check('KRR-V2-AUTH-ON-BEHALF-OF', 'a customer of the older model', async (subject) => {
    const { value } = requires(subject.extras?.onBehalfOf, 'The client has no customer of the older model.');
    const token = await tokenFor(subject, { claims: { scope: scopes.kontakt, iss_onbehalfof: value } });
    const { status } = await post(subject, { personidentifikatorer: [personidentifikator] }, token);
    expectThat('status', status === 200, '200', status);
  }),
];
