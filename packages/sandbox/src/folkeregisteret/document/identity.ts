import { isoDate } from '../../world/day.ts';
import { present } from './present.ts';
import type { Body, ToWire } from './wire.ts';

export const foedsel: ToWire<'foedsel'> = (verdi) => {
  const foedselsdato = isoDate(verdi.foedselsdato);
  return present<Body<'foedsel'>>({
    foedselsdato,
    foedselsaar: foedselsdato.slice(0, 4),
    foedested: verdi.foedested,
    foedekommuneINorge: verdi.foedekommuneINorge,
    foedeland: verdi.foedeland,
  });
};

export const personidentifikasjon: ToWire<'utenlandskPersonidentifikasjon'> = ({
  identifikasjonsnummer,
  identifikasjonsnummertype,
  utstederland,
}) => ({ identifikasjonsnummer, identifikasjonsnummertype, utstederland });

export const legitimasjonsdokument: ToWire<'legitimasjonsdokument'> = (verdi) => ({
  identifikasjonsdokumentnummer: verdi.identifikasjonsdokumentnummer,
  identifikasjonsdokumenttype: verdi.identifikasjonsdokumenttype,
  utstederland: verdi.utstederland,
  gyldigFra: isoDate(verdi.gyldigFra),
  gyldigTil: isoDate(verdi.gyldigTil),
});

export const falskIdentitet: ToWire<'falskIdentitet'> = (verdi, _entry, others) =>
  'rettIdentitetErUkjent' in verdi
    ? { rettIdentitetErUkjent: true, erFalsk: true }
    : {
        rettIdentitetVedIdentifikasjonsnummer: others.number(verdi.rettIdentitetVedIdentifikasjonsnummer),
        erFalsk: true,
      };

export const statsborgerskap: ToWire<'statsborgerskap'> = ({ statsborgerskap: land, ervervsdato }) =>
  present<Body<'statsborgerskap'>>({
    statsborgerskap: land,
    ervervsdato: ervervsdato === undefined ? undefined : isoDate(ervervsdato),
  });

export const opphold: ToWire<'opphold'> = ({ oppholdstillatelse, oppholdFra, oppholdTil }) =>
  present<Body<'opphold'>>({
    oppholdstillatelse,
    oppholdFra: isoDate(oppholdFra),
    oppholdTil: oppholdTil === undefined ? undefined : isoDate(oppholdTil),
  });

export const innflytting: ToWire<'innflytting'> = ({ fraflyttingsland, fraflyttingsstedIUtlandet }) =>
  present<Body<'innflytting'>>({ fraflyttingsland, fraflyttingsstedIUtlandet });

export const utflytting: ToWire<'utflytting'> = ({ tilflyttingsland, tilflyttingsstedIUtlandet, utflyttingsdato }) =>
  present<Body<'utflytting'>>({
    tilflyttingsland,
    tilflyttingsstedIUtlandet,
    utflyttingsdato: isoDate(utflyttingsdato),
  });
