import { expect } from 'vitest';
import { mayShow, registerChecks } from '../../checks/index.ts';
import { type Check, type Extras, type RegisterSubject, runChecks, type Subject } from '../../src/index.ts';
import { sandboxInProcess, testEnvironment } from '../../subjects/sandbox/in-process.ts';
import { issuerAt } from '../../subjects/sandbox/sandbox-subject.ts';
import type { Fault, OfferedFault } from './fault.ts';

/** Exactly the requirements that the fault breaks have failed, for the right reason, and no check has gone wrong. */
export async function expectFound<S extends Subject>(
  fault: Pick<Fault<never>, 'breaks' | 'because'> & Partial<Fault<never>>,
  checks: readonly Check<S>[],
  subject: S,
): Promise<void> {
  const results = await runChecks(subject, checks, { mayShow });
  const broken = results.filter(({ outcome }) => outcome === 'error');
  expect(broken.map(({ requirement, title, message }) => `${requirement}: ${title}: ${message}`)).toEqual([]);
  const failed = results.filter(({ outcome }) => outcome === 'fail');
  expect([...new Set(failed.map(({ requirement }) => requirement))].sort()).toEqual(fault.breaks);
  for (const { message } of failed) expect(message).toMatch(fault.because);
}

/** Lets the checks of Maskinporten and KRR's lookup look for the fault in a sandbox. */
export function expectFoundInRegister(fault: Fault<RegisterSubject>): Promise<void> {
  return expectFoundInSandbox(fault, /^(MP|KRR-V2)-/);
}

/** Lets the same checks look for a fault of what the sandbox offers beside HTTP. */
export async function expectFoundInOffered(fault: OfferedFault<RegisterSubject>): Promise<void> {
  const { sandbox, at } = await sound;
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const subject = at({ ...testEnvironment, name: fault.name, fetch });
  const checks = registerChecks.filter(({ requirement }) => /^MP-/.test(requirement));
  await expectFound(fault, checks, fault.change(subject));
}

/** Lets some checks of KRR look for the fault, by the ends of their ids: those that ask where the fault is. */
export function expectFoundInKrr(groups: string): (fault: Fault<RegisterSubject>) => Promise<void> {
  const otherEnvironment = issuerAt('maskinporten.no');
  const others = { otherEnvironment, otherIdporten: 'https://idporten.no' };
  return (fault) => expectFoundInSandbox(fault, new RegExp(`^KRR-(${groups})`), others);
}

/** Lets the checks of ID-porten and MinProfil look for the fault. The others send nothing to these two, and so cannot see it. */
export function expectFoundInLogin(fault: Fault<RegisterSubject>): Promise<void> {
  return expectFoundInSandbox(fault, /^(IDP|MINPROFIL)-/);
}

async function expectFoundInSandbox(fault: Fault<RegisterSubject>, ids: RegExp, more: Extras = {}): Promise<void> {
  const { sandbox, at } = await sound;
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  const sandboxed = at({ ...testEnvironment, name: fault.name, fetch });
  const subject = { ...sandboxed, extras: { ...sandboxed.extras, ...more } };
  const checks = registerChecks.filter(({ requirement }) => ids.test(requirement));
  await expectFound(fault, checks, { ...subject, fetch: fault.wrap(fetch, subject) });
}

const sound = sandboxInProcess();
