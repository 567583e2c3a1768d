import type { RelatertBiPerson, VergeRepresentantEllerFullmektig } from '../../generated/folkeregisteret/types.ts';
import { dayOf, isoDate, msPerDay } from '../../world/day.ts';
import type { Entities } from '../../world/lives/entities.ts';
import type { Opplysning } from '../../world/lives/life.ts';
import type { PersonUtenIdentifikator } from '../../world/lives/relations.ts';
import { personnavn } from './name.ts';
import { present } from './present.ts';
import type { Body, Others, ToWire } from './wire.ts';

export const familierelasjon: ToWire<'familierelasjon'> = (relasjon, _entry, others) =>
  present<Body<'familierelasjon'>>({
    relatertPerson: 'relatertPerson' in relasjon ? others.number(relasjon.relatertPerson) : undefined,
    relatertPersonUtenFolkeregisteridentifikator:
      'relatertPerson' in relasjon ? undefined : withoutNumber(relasjon.relatertPersonUtenFolkeregisteridentifikator),
    relatertPersonsRolle: relasjon.relatertPersonsRolle,
    minRolleForPerson: relasjon.minRolleForPerson,
  });

export const sivilstand: ToWire<'sivilstand'> = (verdi, _entry, others) =>
  present<Body<'sivilstand'>>({
    sivilstand: verdi.sivilstand,
    sivilstandsdato: verdi.sivilstandsdato === undefined ? undefined : isoDate(verdi.sivilstandsdato),
    myndighet: verdi.myndighet,
    kommune: verdi.kommune,
    sted: undefined,
    utland: verdi.utland,
    relatertVedSivilstand:
      verdi.relatertVedSivilstand === undefined ? undefined : others.number(verdi.relatertVedSivilstand),
  });

export const foreldreansvar: ToWire<'foreldreansvar'> = ({ ansvar, ansvarssubjekt, ansvarlig }, _entry, others) => ({
  ansvar,
  ansvarssubjekt: others.number(ansvarssubjekt),
  ansvarlig: others.number(ansvarlig),
});

export const vergemaalEllerFremtidsfullmakt: ToWire<'vergemaalEllerFremtidsfullmakt'> = (verdi, entry, others) => ({
  vergemaaltype: verdi.vergemaaltype,
  embete: verdi.embete,
  verge: verge(verdi, entry, others),
});

/** Since this day guardians have tasks; what had ended before keeps its old form (news of 2023-06-29 and 2023-11-01). */
const tasksFrom = dayOf(2023, 11, 1) * msPerDay;

function verge(
  { verge: person, vergemaaltype, tjenesteomraade }: Entities['vergemaalEllerFremtidsfullmakt'],
  { opphoerstidspunkt = Number.POSITIVE_INFINITY }: Opplysning<unknown>,
  others: Others,
): VergeRepresentantEllerFullmektig {
  const identity = others.identity(person);
  const foedselsEllerDNummer = others.number(person);
  if (opphoerstidspunkt < tasksFrom) {
    const omfang =
      vergemaaltype === 'ensligMindreaarigAsylsoeker'
        ? 'utlendingssakerPersonligeOgOekonomiskeInteresser'
        : 'personligeOgOekonomiskeInteresser';
    return { navn: identity.personnavn, foedselsEllerDNummer, omfang };
  }
  return {
    foedselsEllerDNummer,
    navnFoedselsdato: identity,
    tjenesteomraade: tjenesteomraade.map(({ vergeTjenestevirksomhet, vergeTjenesteoppgave }) => ({
      vergeTjenestevirksomhet,
      vergeTjenesteoppgave,
    })),
  };
}

function withoutNumber({ navn, foedselsdato, statsborgerskap, kjoenn }: PersonUtenIdentifikator): RelatertBiPerson {
  return present({
    navn: personnavn(navn),
    foedselsdato: foedselsdato === undefined ? undefined : isoDate(foedselsdato),
    statsborgerskap,
    kjoenn,
  });
}
