import type { VergemaalEllerFremtidsfullmakt } from './relations.ts';

type Duty = VergemaalEllerFremtidsfullmakt['tjenesteomraade'][number];

// The pairs in use since 2023-11-01 (Altinn/altinn-register, GuardianshipRoleMapperTests), without those marked as legacy.
const pairs: readonly Duty[] = [
  'bank representasjonDagligbank taOppLaanKreditter',
  'forsikringsselskap forvalteForsikringsavtaler',
  'helfo refusjonForPrivatpersoner fastlege',
  'husbanken bostoette startlaan',
  'inkassoselskap forhandleOgInngaaInkassoavtaler',
  'kartverket salgAvFastEiendomBorettslagsandel kjoepAvEiendom arvPrivatSkifteOgUskifte endringAvEiendom avtalerOgRettigheter sletting laaneopptak',
  'kommune byggOgEiendom helseOgOmsorg skattOgAvgift sosialeTjenester skoleOgUtdanning',
  'kredittvurderingsselskap kredittsperre',
  'namsmannen gjeldsordning tvangsfullbyrdelseOgForliksraadet',
  'nav arbeid familie hjelpemidler pensjon sosialeTjenester',
  'pasientreiser refusjonAvPasientreiser',
  'skatteetaten innkrevingOgTvangsfullbyrdelse endrePostadresse meldeFlytting skatt',
  'statsforvalter soekeOmSamtykkeTilDisposisjon',
  'tingretten begjaereUskifte privatSkifteAvDoedsbo begjaereSkifteAvUskiftebo',
  'oevrige kjoepLeieAvVarerOgTjenester inngaaelseAvHusleiekontrakter avslutningAvHusleiekontrakter salgAvLoesoereAvStoerreVerdi disponereInntekterTilAaDekkeUtgifter',
  'statensInnkrevingssentral gjeldsordningOgBetalingsavtaler gjeldsordning',
  'laanekassen laanOgStipend tilbakebetalingAvUtdanningslaan',
].flatMap((row) => {
  const [vergeTjenestevirksomhet = '', ...tasks] = row.split(' ');
  return tasks.map((vergeTjenesteoppgave) => ({ vergeTjenestevirksomhet, vergeTjenesteoppgave }));
});

/** A task of a guardian, by any whole number. */
export function dutyAt(number: number): Duty {
  const duty = pairs[number % pairs.length];
  if (!duty) throw new RangeError('The number of a duty is whole and not negative.');
  return duty;
}

// As spelled in recorded documents (Altinn/altinn-register, test data); the last four rows by analogy.
const offices: readonly (readonly [fylker: string, embete: string])[] = [
  ['42', 'statsforvalterenIAgder'],
  ['39 40', 'statsforvaltarenIVestfoldOgTelemark'],
  ['15', 'statsforvaltarenIMoereOgRomsdal'],
  ['18', 'statsforvalterenINordland'],
  ['50', 'statsforvalterenITroendelag'],
  ['55 56', 'statsforvalterenITromsOgFinnmark'],
  ['11', 'statsforvaltarenIRogaland'],
  ['46', 'statsforvaltarenIVestland'],
  ['34', 'statsforvalterenIInnlandet'],
  ['03 31 32 33', 'statsforvalterenIOestfoldBuskerudOsloOgAkershus'],
];

/** The office that oversees guardians in a kommune. */
export function embeteOf(kommunenummer: string): string {
  const office = offices.find(([fylker]) => fylker.includes(kommunenummer.slice(0, 2)));
  if (!office) throw new RangeError('There is no such kommune.');
  return office[1];
}
