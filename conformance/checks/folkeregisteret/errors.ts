import {
  type Answer,
  type Check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
} from '../../src/index.ts';
import { type Desk, inEach, otherToken } from './desk.ts';
import { one } from './kinds.ts';
import { all } from './packages.ts';
import { askFor } from './person-document.ts';

const refusals: Readonly<Record<string, readonly [status: number, (desk: Desk) => Promise<Answer>]>> = {
  '400': [400, (desk) => desk.ask('/personer/entydigsoek', { query: [['navn', 'SYNTETISK']] })],
  '401': [401, (desk) => desk.ask('/personer/xsd', { token: null })],
  '403': [403, async (desk) => desk.ask('/personer/xsd', { token: await otherToken(desk) })],
  '404': [404, (desk) => desk.ask('/personer/entydigsoek', { query: nobody })],
  '406': [406, (desk) => askFor(desk, one(desk, 'resident in a house in a street'), ['sko'])],
};
const nobody = [
  ['navn', 'INGEN VED DETTE NAVN'],
  ['foedselsdato', '18600101'],
] as const;

const script = '<script>alert(1)</script>';
const born = [['foedselsdato', '19800203'] as const];

/** How the register says no. */
export const errorChecks: readonly Check<RegisterSubject>[] = [
  ...Object.entries(refusals).flatMap(([title, [status, ask]]) => [
    ...inEach('FREG-ERROR-FORM', title, all, async (desk) => {
      const { kode, melding } = await errorOf(desk, status, ask);
      expectThat('kode', typeof kode === 'string' && kode !== '', 'text', kode);
      expectThat('melding', typeof melding === 'string' && melding !== '', 'text', melding);
    }),
    ...inEach('FREG-ERROR-CODE', title, all, async (desk) => {
      expectMatch('kode', (await errorOf(desk, status, ask)).kode, /^FREG-\d{3}$/);
    }),
  ]),
  ...inEach('FREG-ERROR-WAF', 'a script for a name', all, async (desk) => {
    expectPage(await desk.ask('/personer/entydigsoek', { query: [['navn', script], ...born] }));
  }),
  ...inEach('FREG-ERROR-WAF', 'a script for a part, and for a sequence number', all, async (desk) => {
    const named = ['navn', 'SYNTETISK PERSON'] as const;
    expectPage(await desk.ask('/personer/entydigsoek', { query: [named, ...born, ['part', script]] }));
    expectPage(await desk.ask('/hendelser/feed', { query: [['seq', script]] }));
  }),
];

function expectPage({ headers, body }: Answer): void {
  expectMatch('Content-Type', headers.get('content-type') ?? undefined, /^text\/html/);
  expectMatch('page', body, /support\s*id\D{0,40}\d{5,}/i);
}

async function errorOf(desk: Desk, status: number, ask: (desk: Desk) => Promise<Answer>) {
  const answer = await ask(desk);
  if (answer.status !== status) throw new PreconditionFailed(`The register answered ${answer.status}, not ${status}.`);
  expectEqual('Content-Type', answer.headers.get('content-type')?.split(';')[0], 'application/json');
  return jsonOf(answer);
}
