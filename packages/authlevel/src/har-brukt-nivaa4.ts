import {
  type AnswerCheck,
  type CallOptions,
  FellesklientError,
  isFellesklientError,
  notSent,
  type Transport,
} from '@fellesklient/core';
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
  if (problems.length > 0) throw new FellesklientError('invalid-input', notSent('authlevel', operation), { problems });
  const body: SikkerhetsnivaaRequest = { personidentifikator, ...(fraDato !== undefined && { fraDato }) };
  try {
    const check: AnswerCheck = ({ json }) => problemOf(json, personidentifikator);
    const { json } = await transport.send(operation, { ...callOptions, body, check });
    return { registrert: true, harBruktNivaa4: flagOf(json) as boolean };
  } catch (thrown) {
    if (!isFellesklientError(thrown) || thrown.code !== 'not-found' || thrown.problems) throw thrown;
    return { registrert: false };
  }
}

/** The flag in either spelling. */
function flagOf(json: unknown): unknown {
  const { harbruktnivaa4, harbruktnivå4 } = (json ?? {}) as Record<string, unknown>;
  return harbruktnivaa4 ?? harbruktnivå4;
}

function problemOf(json: unknown, asked: Personidentifikator): ReturnType<AnswerCheck> {
  if (typeof flagOf(json) !== 'boolean') return { problems: ['/harbruktnivaa4: must be true or false'] };
  const { personidentifikator = asked } = json as Record<string, unknown>;
  if (personidentifikator === asked) return undefined;
  return { problems: ['/personidentifikator: not the person asked about'] };
}

function isPersonidentifikator(value: unknown): boolean {
  return typeof value === 'string' && /^\d{11}$/.test(value);
}

function isDate(value: unknown): boolean {
  const at =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}
