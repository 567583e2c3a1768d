/** How a criterion is checked, and written into the query. */
export interface Criterion {
  /** What the value must be, for whoever gave another. */
  readonly must: string;
  /** The value as the register takes it; undefined when it is not one. */
  read(value: unknown): string | undefined;
}

/** Leaves what is right as it is. */
export const like = (form: RegExp, must: string): Criterion => ({
  must,
  read: (value) => (typeof value === 'string' && form.test(value) ? value : undefined),
});
export const oneOf = (...values: readonly string[]): Criterion => ({
  must: values.map((value) => `'${value}'`).join(' or '),
  read: (value) => values.find((known) => known === value),
});
const flag: Criterion = {
  must: 'true or false',
  read: (value) => (typeof value === 'boolean' ? String(value) : undefined),
};
const dato: Criterion = {
  must: 'a day that exists, like 1995-12-23 or 19951223',
  read(value) {
    const digits = typeof value === 'string' ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$1$2$3') : '';
    const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3T00:00:00.000Z');
    const day = new Date(iso);
    return !Number.isNaN(day.getTime()) && day.toISOString() === iso ? digits : undefined;
  },
};
export const aarstall: Criterion = like(/^\d{4}$/, 'a year of four digits');
const document = like(/^[A-Z]{3}-\S(.*\S)?$/, 'a country by three letters, a hyphen and the number, like DNK-7545367');
const mostHits = 10_000;

/** Every criterion of either search (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/oppslag.md). */
export const criteria: Readonly<Record<string, Criterion>> = {
  navn: like(/\p{L}/u, 'whole words of a name'),
  kjoenn: oneOf('kvinne', 'mann'),
  identifikasjonsnummer: like(/^\d{11}$/, 'eleven digits'),
  foedselsdato: dato,
  foedselsaarFraOgMed: aarstall,
  foedselsaarTilOgMed: aarstall,
  postnummer: like(/^\d{4}$/, 'four digits'),
  kommunenummer: like(/^\d{4}$/, 'four digits'),
  fylkesnummer: like(/^\d\d$/, 'two digits'),
  adressenavn: like(/^\s*\S.+\S/, 'at least the first three characters of a street'),
  husnummer: like(/^\d{1,4}[A-Za-zÆØÅæøå]?$/, 'a number with its letter if it has one, like 12 or 12B'),
  utenlandskpersonidentifikasjon: document,
  legitimasjonsdokument: document,
  utlendingsmyndighetenesidentifikasjonsnummer: like(/^\d+$/, 'a DUF number, digits alone'),
  opplysningsgrunnlag: oneOf('gjeldende', 'historisk'),
  inkluderOppholdsadresse: flag,
  inkluderDoede: flag,
  soekFonetisk: flag,
  maksTreff: {
    must: `a whole number from 1 to ${mostHits}`,
    read: (value) => {
      const isCount = Number.isInteger(value) && (value as number) >= 1 && (value as number) <= mostHits;
      return isCount ? String(value) : undefined;
    },
  },
};
