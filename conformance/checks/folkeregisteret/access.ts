import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { type Answer, type Check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { type Desk, inEach, othersThan, packageToken } from './desk.ts';
import { one } from './kinds.ts';
import { all } from './packages.ts';
import { askFor, personIn, tell } from './person-document.ts';

/** What every package has, and answers without being asked for anybody. */
const resources = ['/personer/xsd', '/hendelser/feedxsd', '/hendelser/siste/sekvensnummer'];

/** Who is let in. */
export const accessChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-AUTH-SCOPE', 'a token with the scope of the package', all, async (desk) => {
    expectEqual('status', (await askWith(desk, await packageToken(desk))).status, 200);
  }),
  ...inEach('FREG-AUTH-OTHER-SCOPE', 'the scope of another package', all, async (desk) => {
    const tokens = await Promise.all(othersThan(desk).map((other) => packageToken(other)));
    await refused(desk, tokens[0] as string, 403);
    for (const token of tokens.slice(1)) expectEqual('status', (await askWith(desk, token)).status, 403);
  }),
  ...inEach('FREG-AUTH-MISSING', 'no token', all, (desk) => refused(desk, null, 401)),
  ...inEach('FREG-AUTH-INVALID', 'no JWT', all, (desk) => refused(desk, 'not-a-token', 401)),
  ...inEach('FREG-AUTH-INVALID', 'a token signed by somebody else', all, async (desk) => {
    const token = await packageToken(desk);
    const { privateKey } = await foreignKey();
    const { kid } = decodeProtectedHeader(token);
    const header = { alg: 'RS256', ...(kid && { kid }) };
    await refused(desk, await new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey), 401);
  }),
  ...inEach('FREG-AUTH-EXPIRED', 'a token after its time', all, async (desk) => {
    const pass = requires(desk.subject.pass, 'The time of the subject cannot be moved.');
    const token = await packageToken(desk);
    pass((decodeJwt(token).exp ?? 0) * 1000 - desk.subject.now() + 120_000);
    await refused(desk, token, 401);
  }),
  ...inEach('FREG-AUTH-AUDIENCE', 'a token for the address of the package', all, async (desk) => {
    const resource = [desk.register.baseUrl];
    await refused(desk, await packageToken(desk, { claims: { resource } }), 401);
  }),
  ...inEach('FREG-AUTH-DELEGATED', 'a supplier for its customer', all, async (desk) => {
    const customer = requires(desk.register.customer, 'The subject has no customer that has delegated.');
    const token = await packageToken(desk, { claims: { consumer_org: customer } });
    expectEqual('status', (await askWith(desk, token)).status, 200);
    const known = one(desk, 'resident in a house in a street');
    expectEqual('person', personIn(await askFor(desk, known, [], { token })), await tell(desk, known));
  }),
];

function askWith(desk: Desk, token: string | null | undefined, resource = resources[0] ?? ''): Promise<Answer> {
  return desk.ask(resource, { ...(token !== undefined && { token }), accept: 'application/xml' });
}

/** Questions with the token are refused, and with a good one they are not: else nothing would be proved. */
async function refused(desk: Desk, token: string | null, status: number): Promise<void> {
  for (const resource of resources) {
    expectEqual('status with a good token', (await askWith(desk, undefined, resource)).status, 200);
    expectEqual('status', (await askWith(desk, token, resource)).status, status);
  }
}

let key: ReturnType<typeof generateKeyPair> | undefined;

/** One for all checks: making one takes longer than a check. */
function foreignKey(): ReturnType<typeof generateKeyPair> {
  key ??= generateKeyPair('RS256');
  return key;
}
