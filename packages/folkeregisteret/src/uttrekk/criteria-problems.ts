import { isObject } from '../any-document.ts';
import type { TilpassetUttrekkJobbRequest } from '../generated/types.ts';
import { aarstall, type Criterion, like, oneOf } from '../search/criterion.ts';

const kommunenummer = like(/^\d{4}$/, 'four digits');
const personstatustype = oneOf('aktiv', 'bosatt', 'utflyttet', 'doed', 'inaktiv');

/** What each criterion may be (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/uttrekk.md, and the OpenAPI document 1.6.2). */
const criteria: Readonly<
  Record<Exclude<keyof TilpassetUttrekkJobbRequest, 'personstatustyper' | 'kommunenummer'>, Criterion>
> = {
  foedselsaarFraOgMed: aarstall,
  foedselsaarTilOgMed: aarstall,
  doedsaarFraOgMed: aarstall,
  doedsaarTilOgMed: aarstall,
  kjoenn: oneOf('kvinne', 'mann'),
  statsborgerskap: like(/^[A-Z]{3}$/, 'a country by three letters, like NOR'),
  sivilstandstype: oneOf(
    'uoppgitt',
    'ugift',
    'gift',
    'enkeEllerEnkemann',
    'skilt',
    'separert',
    'registrertPartner',
    'separertPartner',
    'skiltPartner',
    'gjenlevendePartner',
  ),
};

/** What is wrong with the criteria of an extract. Problems hold no values, nor names that are unknown. */
export function criteriaProblems(asked: unknown): readonly string[] {
  if (!isObject(asked)) return ['criteria: must be an object'];
  const { personstatustyper, kommunenummer: kommune, ...others } = asked;
  return [
    ...statusProblems(personstatustyper),
    ...(kommune === undefined ? [] : kommuneProblems(kommune)),
    ...Object.entries(others).flatMap(([name, value]) => otherProblems(name, value)),
    ...['foedselsaar', 'doedsaar'].flatMap((year) => orderProblems(year, others)),
  ];
}

function statusProblems(asked: unknown): readonly string[] {
  if (!Array.isArray(asked) || asked.length === 0) {
    return [`personstatustyper: must name at least one of ${personstatustype.must}`];
  }
  const isWrong = (value: unknown): boolean => personstatustype.read(value) === undefined;
  return asked.flatMap((value, i) =>
    isWrong(value) ? [`personstatustyper/${i}: must be ${personstatustype.must}`] : [],
  );
}

function kommuneProblems(asked: unknown): readonly string[] {
  const given = isObject(asked) ? Object.entries(asked).filter(([, value]) => value !== undefined) : [];
  const [[name, value] = ['', undefined], ...more] = given;
  if (more.length > 0 || !/^(bosteds|oppholds)kommunenummer$/.test(name)) {
    return ['kommunenummer: must have either bostedskommunenummer or oppholdskommunenummer; order twice for both'];
  }
  return kommunenummer.read(value) === undefined ? [`kommunenummer/${name}: must be ${kommunenummer.must}`] : [];
}

function otherProblems(name: string, value: unknown): readonly string[] {
  if (!Object.hasOwn(criteria, name)) {
    return [
      `criteria: not in an extract, which has personstatustyper, kommunenummer, ${Object.keys(criteria).join(', ')}`,
    ];
  }
  const criterion = criteria[name as keyof typeof criteria];
  return value === undefined || criterion.read(value) !== undefined ? [] : [`${name}: must be ${criterion.must}`];
}

function orderProblems(
  year: string,
  { [`${year}FraOgMed`]: from, [`${year}TilOgMed`]: to }: Record<string, unknown>,
): readonly string[] {
  const isBackwards = typeof from === 'string' && typeof to === 'string' && from > to;
  return isBackwards ? [`${year}FraOgMed: is after ${year}TilOgMed`] : [];
}
