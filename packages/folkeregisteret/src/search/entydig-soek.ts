import type { AnyFellesklientError } from '@fellesklient/core';
import { type Rettigheter, type Rettighetspakke, searchRights } from '../generated/rettighetspakker.ts';
import type { operations } from '../generated/types.ts';
import type { InAll, Pakke } from '../rettighetspakke.ts';
import { type ReadCriteria, readCriteria } from './read-criteria.ts';

type Parameters = NonNullable<operations['entydigSoek']['parameters']['query']>;

/**
 * Whom to look for. The name goes with one of: `identifikasjonsnummer`; `foedselsdato`; `postnummer`; `adressenavn` with `husnummer`, which
 * may be missing only where the address has none; a foreign number or document, or the immigration authorities' number, in the packages
 * that have these. More narrows it down (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/oppslag.md).
 *
 * `foedselsdato` is taken with hyphens too, as person documents have it. `opplysningsgrunnlag: 'historisk'` searches former names and addresses;
 * a number is always looked for among the former ones too.
 */
export type EntydigSoekCriteria<P extends Rettighetspakke> = Pick<
  Parameters,
  Extract<
    Exclude<keyof Parameters, 'part' | 'soekfonetisk'>,
    InAll<P extends unknown ? (name: Rettigheter[P]['entydigsoek']) => void : never> | 'soekFonetisk'
  >
>;

/** Reads criteria of the search for one person; a package has only some of them. */
export function readEntydigSoek(asked: object, { may }: Pakke): ReadCriteria {
  const phonetic = may(searchRights, 'soekFonetisk') ? 'soekFonetisk' : 'soekfonetisk';
  const has = (name: string): boolean =>
    name === 'soekFonetisk' || (name !== 'part' && name !== 'soekfonetisk' && may(searchRights, name));
  const read = readCriteria(asked, has);
  const { query, given, problems } = read;
  const fonetisk = query.get('soekFonetisk');
  if (fonetisk !== null) {
    // The packages spell it in two ways.
    query.delete('soekFonetisk');
    query.set(phonetic, fonetisk);
  }
  const navn = query.get('navn');
  if (navn !== null && navn.trim().split(/\s+/).length < 2) {
    problems.push('navn: must be at least two words, of the first name and of the last');
  }
  const missing = missingFrom(given, [...beside, ...foreign].filter(has));
  if (missing) problems.push(missing);
  return read;
}

const beside = ['identifikasjonsnummer', 'foedselsdato', 'postnummer', 'adressenavn'];
const foreign = [
  'utenlandskpersonidentifikasjon',
  'legitimasjonsdokument',
  'utlendingsmyndighetenesidentifikasjonsnummer',
];

/** What a search lacks to be one that the register answers; undefined when it lacks nothing. */
function missingFrom(given: ReadonlySet<string>, partners: readonly string[]): string | undefined {
  const list = partners.join(', ').replace('adressenavn', 'adressenavn with husnummer');
  if (!given.has('navn')) return `navn: is missing. A search has navn and one of ${list}`;
  if (given.has('husnummer') && !given.has('adressenavn')) return 'husnummer: adressenavn is missing beside it';
  const isEnough = partners.some((name) => given.has(name));
  return isEnough ? undefined : `navn: is not enough. One of ${list} is missing beside it`;
}

/** The register says so of a search that found nobody, as an idporten eIDAS connector has seen. */
export function isNobody({ status, registerCode }: AnyFellesklientError): boolean {
  return status === 400 && registerCode === 'FREG-001';
}
