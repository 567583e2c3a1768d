import type { Quirks } from '../../quirks.ts';
import type { Package } from '../rights/package-rights.ts';
import type { Criteria } from './criteria.ts';
import { createQueryReader, InvalidParameter, isHistorisk, readAddress, readName } from './query-reader.ts';

/** As oppslag.md spells it and as 1.6.2 does. */
const duf = ['utlendingsmyndighetenesIdentifikasjonsnummer', 'utlendingsmyndighetenesidentifikasjonsnummer'] as const;

/**
 * Reads what entydigsoek is asked by a package. @throws InvalidParameter for what is malformed, and for a combination that gives no
 * right to a hit (oppslag.md).
 */
export function entydigsoekCriteria(
  query: URLSearchParams,
  { entydigsoek }: Package,
  quirks: Quirks['folkeregisteret'],
): Criteria {
  const bothSpellings = [...(entydigsoek.includes(duf[1]) ? [duf[0]] : []), 'soekFonetisk', 'soekfonetisk'];
  const reader = createQueryReader(query, [...entydigsoek, ...bothSpellings]);
  const born = reader.day('foedselsdato');
  const adresse = readAddress(reader);
  const criteria: Criteria = {
    navn: readName(reader, true),
    identifikasjonsnummer: reader.text('identifikasjonsnummer', /^\d{11}$/),
    utenlandskPersonidentifikasjon: reader.paper(
      'utenlandskpersonidentifikasjon',
      // Published (an idporten eIDAS connector).
      'UtenlandskPersonidentifikasjon er ikke på gyldig format',
    ),
    legitimasjonsdokument: reader.paper('legitimasjonsdokument', 'Legitimasjonsdokument er ikke på gyldig format'),
    utlendingsmyndighetenesIdentifikasjonsnummer: reader.text(duf[0], /./) ?? reader.text(duf[1], /./),
    foedt: born === undefined ? undefined : [born, born],
    adresse: adresse?.adressenavn && !adresse.husnummer ? { ...adresse, withoutHusnummer: true } : adresse,
    historisk: isHistorisk(reader),
    inkluderDoede: true,
    inkluderOppholdsadresse: false,
  };
  if (!isEnough(criteria, quirks)) throw new InvalidParameter('Ugyldig kombinasjon av søkekriterier.');
  return criteria;
}

function isEnough(criteria: Criteria, quirks: Quirks['folkeregisteret']): boolean {
  const { navn, identifikasjonsnummer, foedt, adresse, utlendingsmyndighetenesIdentifikasjonsnummer } = criteria;
  const paper = criteria.utenlandskPersonidentifikasjon ?? criteria.legitimasjonsdokument;
  if (!navn) return quirks.foedselsdatoAndForeignId === 'enough' && foedt !== undefined && paper !== undefined;
  const byPostnummer = quirks.navnAndPostnummer === 'enough' ? adresse?.postnummer : undefined;
  return [
    identifikasjonsnummer,
    foedt,
    paper,
    utlendingsmyndighetenesIdentifikasjonsnummer,
    byPostnummer,
    adresse?.adressenavn,
  ].some((criterion) => criterion !== undefined);
}
