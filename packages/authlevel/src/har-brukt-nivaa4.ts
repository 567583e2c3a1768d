import { type CallOptions, FellesklientError, isFellesklientError, notSent, type Transport } from '@fellesklient/core';
import { hentSikkerhetsnivaa as operation } from './generated/operations.ts';
import type { Personidentifikator, SikkerhetsnivaaRequest } from './generated/types.ts';

export interface Nivaa4Options extends CallOptions {
  /** First day of the period, like `2022-01-31`; the last 18 months when absent. */
  readonly fraDato?: string | undefined;
}

/** What the service knows of a person: nothing when the person is no user of ID-porten. */
export type Nivaa4Svar =
  | { readonly registrert: true; readonly harBruktNivaa4: boolean }
  | { readonly registrert: false };

/** Asks about one person. */
export async function harBruktNivaa4(
  transport: Transport,
  personidentifikator: string,
  { fraDato, ...callOptions }: Nivaa4Options = {},
): Promise<Nivaa4Svar> {
  const problems = [
    ...(isPersonidentifikator(personidentifikator) ? [] : ['/personidentifikator: must be eleven digits, as a string']),
    ...(fraDato === undefined || isDate(fraDato) ? [] : ['/fraDato: must be a date like 2022-01-31']),
  ];
  if (problems.length > 0) throw fail('invalid-input', problems);
  const body: SikkerhetsnivaaRequest = { personidentifikator, ...(fraDato !== undefined && { fraDato }) };
  try {
    const { json } = await transport.send(operation, { ...callOptions, body });
    return { registrert: true, harBruktNivaa4: flagOf(json, personidentifikator) };
  } catch (thrown) {
    if (!isFellesklientError(thrown) || thrown.code !== 'not-found' || thrown.problems) throw thrown;
    return { registrert: false };
  }
}

/** The flag in either spelling. @throws FellesklientError when there is none, or when it is another person's. */
function flagOf(json: unknown, asked: Personidentifikator): boolean {
  const answer = (json ?? {}) as Readonly<Record<string, unknown>>;
  const flag = answer.harbruktnivaa4 ?? answer.harbruktnivå4;
  if (typeof flag !== 'boolean') throw fail('invalid-response', ['/harbruktnivaa4: must be true or false']);
  if ((answer.personidentifikator ?? asked) !== asked) {
    throw fail('invalid-response', ['/personidentifikator: not the person asked about']);
  }
  return flag;
}

function isPersonidentifikator(value: unknown): boolean {
  return typeof value === 'string' && /^\d{11}$/.test(value);
}

function isDate(value: unknown): boolean {
  const at =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}

function fail(code: 'invalid-input' | 'invalid-response', problems: readonly string[]): FellesklientError {
  const status = code === 'invalid-response' ? 200 : undefined;
  return new FellesklientError(code, notSent('authlevel', operation), { problems, status });
}
