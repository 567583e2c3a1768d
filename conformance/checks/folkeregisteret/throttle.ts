import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { deskOf } from './desk.ts';
import { all } from './packages.ts';

const perMinute = 1200;
const minute = 60_000;

/** Calls per minute, whatever the package. */
export const throttleChecks: readonly Check<RegisterSubject>[] = [
  check('FREG-THROTTLE', '1200 questions and one more', async (subject) => {
    const statuses = await tooManyQuestions(subject);
    expectEqual('status of the last that is let through', statuses.at(-2)?.status, 404);
    expectEqual('status of the next', statuses.at(-1)?.status, 429);
    subject.pass?.(minute);
    expectEqual('status a minute later', (await quickly(subject).ask('/husdyr')).status, 404);
  }),
  check('FREG-THROTTLE-RETRY-AFTER', 'one question too many', async (subject) => {
    const last = (await tooManyQuestions(subject)).at(-1);
    const wait = last?.headers.get('retry-after') ?? undefined;
    subject.pass?.(Number(wait) || 0);
    const { status } = await quickly(subject).ask('/husdyr');
    subject.pass?.(minute);
    if (last?.status !== 429) throw new PreconditionFailed('No question was refused with 429.');
    expectMatch('Retry-After', wait, /^\d+$/);
    expectEqual('status after so many milliseconds', status, 404);
  }),
];

/** Asks what there is not, which is quickest, in as little time as a clock that stands still lets pass. */
async function tooManyQuestions(subject: RegisterSubject) {
  const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
  pass(2 * minute);
  const { ask } = quickly(subject);
  const answers = [];
  for (let i = 0; i <= perMinute; i++) answers.push(await ask('/husdyr'));
  return answers;
}

/** A desk that keeps to no pace, and leaves no evidence of a thousand questions. */
function quickly({ record, pass, ...subject }: RegisterSubject) {
  const register = requires(subject.folkeregisteret, 'The subject has no Folkeregisteret.');
  const name = all.find((each) => register.client.scopes.includes(deskOf(subject, each).scope)) ?? 'finans';
  return deskOf(subject, name);
}
