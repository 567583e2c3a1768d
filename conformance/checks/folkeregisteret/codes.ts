const gradings = ['ugradert', 'klientadresse', 'fortrolig', 'strengtFortrolig'];
const roles = ['mor', 'far', 'medmor', 'barn', 'soesken', 'ektefelleEllerPartner', 'doedfoedtBarn'];

/**
 * Codes by field, wherever it stands, or by entity and field (SwaggerHub document 1.6.2; unik: identity control from 2027-02-01; omfang:
 * guardians until 2023-11-01).
 */
export const codes: Readonly<Record<string, readonly string[]>> = {
  'identifikasjonsnummer/status': ['iBruk', 'opphoert'],
  identifikatortype: ['foedselsnummer', 'dNummer'],
  identitetsgrunnlagstatus: ['ingenStatus', 'ikkeKontrollert', 'kontrollert', 'unik'],
  'status/status': [
    'bosatt',
    'utflyttet',
    'forsvunnet',
    'doed',
    'opphoert',
    'foedselsregistrert',
    'midlertidig',
    'inaktiv',
    'ikkeBosatt',
    'aktiv',
  ],
  kjoenn: ['kvinne', 'mann'],
  graderingsnivaa: gradings,
  adressegradering: gradings,
  sivilstand: [
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
  ],
  relatertPersonsRolle: roles,
  minRolleForPerson: roles,
  ansvar: ['felles', 'mor', 'far', 'medmor', 'andre', 'ukjent'],
  bruksenhetstype: ['bolig', 'annetEnnBolig', 'fritidsbolig', 'ikkeGodkjentBolig', 'unummerertBruksenhet'],
  oppholdAnnetSted: ['militaer', 'utenriks', 'paaSvalbard', 'pendler'],
  oppholdstillatelse: ['midlertidig', 'permanent', 'opplysningMangler'],
  bibeholdstatus: ['harBibehold', 'harIkkeLengerBibehold', 'norskStatsborgerTrengerIkkeBibehold'],
  skifteform: ['offentlig', 'annet'],
  spraak: ['nordsamisk', 'soersamisk', 'lulesamisk'],
  rettsligHandleevneomfang: ['begrenset'],
  vergemaaltype: [
    'ensligMindreaarigAsylsoeker',
    'ensligMindreaarigFlyktning',
    'voksen',
    'midlertidigForVoksen',
    'mindreaarig',
    'midlertidigForMindreaarig',
    'forvaltningUtenforVergemaal',
    'stadfestetFremtidsfullmakt',
  ],
  omfang: [
    'utlendingssakerPersonligeOgOekonomiskeInteresser',
    'personligeOgOekonomiskeInteresser',
    'oekonomiskeInteresser',
    'personligeInteresser',
  ],
};
