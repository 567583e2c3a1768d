import { X509Certificate } from 'node:crypto';
import { type CompactVerifyResult, compactVerify, decodeProtectedHeader } from 'jose';
import {
  type Answer,
  type Check,
  check,
  ExpectationFailed,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
} from '../../src/index.ts';
import { publishedIds } from '../published-persons.ts';
import { citizenToken, getPerson } from './citizen.ts';
import { askKrr, krrToken } from './lookup.ts';

const jose = 'application/jose';

/** What can be had signed, by the name of the requirement's end. */
const ways: Readonly<Record<string, (subject: RegisterSubject, accept: string) => Promise<Answer>>> = {
  personer: async (subject, accept) => {
    const body = { personidentifikatorer: publishedIds };
    return askKrr(subject, { path: '/rest/v1/personer', body, token: await krrToken(subject), accept });
  },
  person: async (subject, accept) => getPerson(subject, await citizenToken(subject), { accept }),
};

/** Answers of v1 as application/jose. */
export const signedAnswerChecks: readonly Check<RegisterSubject>[] = Object.entries(ways).flatMap(([what, ask]) => [
  check('KRR-JOSE-MEDIA-TYPE', what, async (subject: RegisterSubject) => {
    const { status, headers } = await ask(subject, jose);
    expectEqual('status', status, 200);
    expectEqual('Content-Type', headers.get('content-type')?.split(';')[0], jose);
  }),
  check('KRR-JOSE-ALG', what, async (subject: RegisterSubject) => {
    expectEqual('alg', headerOf(await ask(subject, jose)).alg, 'RS256');
  }),
  check('KRR-JOSE-SIGNATURE', what, async (subject: RegisterSubject) => {
    expectThat(
      'signature',
      (await verified(await ask(subject, jose))) !== undefined,
      'one by the first of x5c',
      'another',
    );
  }),
  check('KRR-JOSE-CERTIFICATE', what, async (subject: RegisterSubject) => {
    const { validFromDate, validToDate } = certificateOf(await ask(subject, jose));
    expectThat('validity', +validFromDate <= subject.now() && subject.now() <= +validToDate, 'now', validToDate);
  }),
  check('KRR-JOSE-PAYLOAD', `${what}, against JSON`, async (subject: RegisterSubject) => {
    const expected = jsonOf(await ask(subject, 'application/json'));
    const payload = (await ask(subject, jose)).body.split('.')[1] ?? '';
    expectEqual('payload', parsed(Buffer.from(payload, 'base64url').toString()), expected);
  }),
  check('KRR-JOSE-JSON', what, async (subject: RegisterSubject) => {
    const { headers } = await ask(subject, 'application/json');
    expectMatch('Content-Type', headers.get('content-type'), /^application\/json\b/);
  }),
]);

/** What stands in a JSON text; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The protected header. @throws ExpectationFailed when the answer is no compact JWS. */
function headerOf({ body, status }: Answer): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(body);
  } catch {
    throw new ExpectationFailed(`body: expected a compact JWS, came something else with status ${status}`);
  }
}

function certificateOf(answer: Answer): X509Certificate {
  const [first = ''] = headerOf(answer).x5c ?? [];
  try {
    return new X509Certificate(Buffer.from(first, 'base64'));
  } catch {
    throw new ExpectationFailed('x5c: expected a certificate as its first element, came none');
  }
}

/** The JWS if its signature is that of the first certificate in its own header. */
function verified(answer: Answer): Promise<CompactVerifyResult | undefined> {
  return compactVerify(answer.body, certificateOf(answer).publicKey).catch(() => undefined);
}
