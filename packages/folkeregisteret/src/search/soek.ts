import { type AnswerCheck, type CallOptions, isFellesklientError, type Transport } from '@fellesklient/core';
import { isObject } from '../any-document.ts';
import { personsoek as operation } from '../generated/operations.ts';
import type { operations } from '../generated/types.ts';
import { explained } from '../one-document.ts';
import { refuse } from '../refused.ts';
import { type ReadCriteria, readCriteria } from './read-criteria.ts';

/**
 * Whom to look for; no criterion is mandatory. `inkluderDoede` and `inkluderOppholdsadresse` widen the search, `maksTreff` (1 to 10 000) ends it
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/oppslag.md).
 */
export type SoekCriteria = NonNullable<operations['personsoek']['parameters']['query']>;

const names: readonly string[] = [
  'navn',
  'kjoenn',
  'foedselsdato',
  'foedselsaarFraOgMed',
  'foedselsaarTilOgMed',
  'adressenavn',
  'husnummer',
  'postnummer',
  'kommunenummer',
  'fylkesnummer',
  'inkluderOppholdsadresse',
  'soekFonetisk',
  'inkluderDoede',
  'opplysningsgrunnlag',
  'maksTreff',
] satisfies readonly (keyof SoekCriteria)[];
const on400 = 'If more than 10 000 fit, narrow the search or order an extract (uttrekk); else correct the criteria.';

/** Numbers of everybody who fits. */
export async function soek(transport: Transport, asked: SoekCriteria, options: CallOptions = {}): Promise<string[]> {
  const { problems, query } = readSoek(asked);
  refuse(operation, problems);
  let found: string[] = [];
  const check: AnswerCheck = ({ json }) => {
    const { foedselsEllerDNummer = [] } = (isObject(json) ? json : { foedselsEllerDNummer: null }) as {
      foedselsEllerDNummer?: unknown;
    };
    if (!Array.isArray(foedselsEllerDNummer) || !foedselsEllerDNummer.every((id) => typeof id === 'string')) {
      return { problems: ['/foedselsEllerDNummer: must be an array of strings'] };
    }
    found = foedselsEllerDNummer;
    return undefined;
  };
  const path = `${operation.template}?${query}`.replace(/\?$/, '');
  try {
    await transport.send(operation, { ...options, path, check });
  } catch (thrown) {
    throw isFellesklientError(thrown) ? explained(thrown, on400) : thrown;
  }
  return found;
}

function readSoek(asked: object): ReadCriteria {
  const read = readCriteria(asked, (name) => names.includes(name));
  const { query, problems } = read;
  const [from, to] = [query.get('foedselsaarFraOgMed'), query.get('foedselsaarTilOgMed')];
  if (from !== null && to !== null && from > to) problems.push('foedselsaarFraOgMed: is after foedselsaarTilOgMed');
  return read;
}
