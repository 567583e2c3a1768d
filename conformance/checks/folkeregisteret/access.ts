import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { type Answer, type Check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { type Desk, inEach, otherToken, packageToken } from './desk.ts';
import { all } from './packages.ts';

/** Who is let in. */
export const accessChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-AUTH-SCOPE', 'a token with the scope of the package', all, async (desk) => {
    expectEqual('status', (await askWith(desk, await packageToken(desk))).status, 200);
  }),
  ...inEach('FREG-AUTH-OTHER-SCOPE', 'the scope of another package', all, async (desk) => {
    await refused(desk, await otherToken(desk), 403);
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
  }),
];

function askWith(desk: Desk, token: string | null): Promise<Answer> {
  return desk.ask('/personer/xsd', { token, accept: 'application/xml' });
}

/** A question with the token is refused, and with a good one it is not: else nothing would be proved. */
async function refused(desk: Desk, token: string | null, status: number): Promise<void> {
  expectEqual('status with a good token', (await askWith(desk, await packageToken(desk))).status, 200);
  expectEqual('status', (await askWith(desk, token)).status, status);
}

let key: ReturnType<typeof generateKeyPair> | undefined;

/** One for all checks: making one takes longer than a check. */
function foreignKey(): ReturnType<typeof generateKeyPair> {
  key ??= generateKeyPair('RS256');
  return key;
}
