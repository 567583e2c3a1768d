import { isoDate } from '../../world/day.ts';
import type { Entitet } from '../../world/lives/entities.ts';
import { bostedsadresse, deltBosted, oppholdsadresse, postadresse, postadresseIUtlandet } from './address.ts';
import { kontaktinformasjonForDoedsbo } from './estate.ts';
import * as identity from './identity.ts';
import { navn } from './name.ts';
import * as relations from './relations.ts';
import type { ToWire } from './wire.ts';

/**
 * The entities of a document but the numbers, which come first; in the order recorded in Altinn/altinn-register and
 * Valgdirektoratet/folkeavstemning.
 */
export const entities: Omit<{ readonly [E in Entitet]: ToWire<E> }, 'identifikasjonsnummer'> = {
  identitetsgrunnlag: ({ identitetsgrunnlagstatus }) => ({ identitetsgrunnlagstatus }),
  status: ({ status }) => ({ status }),
  utenlandskPersonidentifikasjon: identity.personidentifikasjon,
  utlendingsmyndighetenesIdentifikasjonsnummer: identity.personidentifikasjon,
  legitimasjonsdokument: identity.legitimasjonsdokument,
  falskIdentitet: identity.falskIdentitet,
  kjoenn: ({ kjoenn }) => ({ kjoenn }),
  foedsel: identity.foedsel,
  foedselINorge: ({ foedselsinstitusjonsnavn, rekkefoelgenummer }) => ({ foedselsinstitusjonsnavn, rekkefoelgenummer }),
  familierelasjon: relations.familierelasjon,
  sivilstand: relations.sivilstand,
  doedsfall: ({ doedsdato }) => ({ doedsdato: isoDate(doedsdato) }),
  kontaktinformasjonForDoedsbo,
  navn,
  adressebeskyttelse: ({ graderingsnivaa }) => ({ graderingsnivaa }),
  bostedsadresse,
  deltBosted,
  oppholdsadresse,
  utflytting: identity.utflytting,
  innflytting: identity.innflytting,
  postadresse,
  postadresseIUtlandet,
  foreldreansvar: relations.foreldreansvar,
  statsborgerskap: identity.statsborgerskap,
  bibehold: ({ bibeholdstatus, datoForBibehold }) => ({ bibeholdstatus, datoForBibehold: isoDate(datoForBibehold) }),
  opphold: identity.opphold,
  vergemaalEllerFremtidsfullmakt: relations.vergemaalEllerFremtidsfullmakt,
  rettsligHandleevne: ({ rettsligHandleevneomfang }) => ({ rettsligHandleevneomfang }),
  brukAvSamiskSpraak: ({ spraak }) => ({ spraak: [...spraak] }),
};
