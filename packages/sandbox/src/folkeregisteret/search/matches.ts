import type { Entities } from '../../world/lives/entities.ts';
import type { Opplysninger } from '../../world/lives/life.ts';
import { gjeldende } from '../../world/lives/record.ts';
import type { AddressCriterion, Criteria, Paper } from './criteria.ts';
import { isCalled } from './is-called.ts';

type Address = Entities['bostedsadresse'] | Entities['oppholdsadresse'];

/**
 * Whether what the register holds on somebody is what a search is for. Protected addresses are not found by those whom they are not
 * shown to (inferred).
 */
export function matches(held: Opplysninger, criteria: Criteria, seesProtected: boolean): boolean {
  const { navn, adresse, historisk, inkluderOppholdsadresse, inkluderDoede } = criteria;
  const counts = ({ erGjeldende }: { readonly erGjeldende: boolean }): boolean => historisk || erGjeldende;
  if (!inkluderDoede && held.doedsfall?.some(({ erGjeldende }) => erGjeldende)) return false;
  if (navn && !held.navn?.some((entry) => counts(entry) && isCalled(entry.verdi, navn))) return false;
  if (!hasPapers(held, criteria)) return false;
  // A closed person has neither.
  const { foedt: [first, last] = [], kjoenn } = criteria;
  const wasBorn = ({ foedselsdato }: Entities['foedsel']): boolean =>
    first !== undefined && last !== undefined && foedselsdato >= first && foedselsdato <= last;
  if (criteria.foedt && !gjeldende(held, 'foedsel').some(({ verdi }) => wasBorn(verdi))) return false;
  if (kjoenn && !gjeldende(held, 'kjoenn').some(({ verdi }) => verdi.kjoenn === kjoenn)) return false;
  if (!adresse) return true;
  const addresses: readonly { readonly verdi: Address; readonly erGjeldende: boolean }[] = [
    ...(held.bostedsadresse ?? []),
    ...(inkluderOppholdsadresse ? (held.oppholdsadresse ?? []) : []),
  ];
  return addresses.some(
    (entry) => counts(entry) && (seesProtected || isOpen(entry.verdi)) && isAt(entry.verdi, adresse),
  );
}

function hasPapers(held: Opplysninger, criteria: Criteria): boolean {
  const { utenlandskPersonidentifikasjon: foreign, legitimasjonsdokument: document } = criteria;
  const { utlendingsmyndighetenesIdentifikasjonsnummer: duf } = criteria;
  const is = (paper: Paper, utstederland: string, nummer: string): boolean =>
    paper.utstederland === utstederland && paper.nummer === nummer;
  const has = <
    E extends
      | 'utenlandskPersonidentifikasjon'
      | 'legitimasjonsdokument'
      | 'utlendingsmyndighetenesIdentifikasjonsnummer',
  >(
    entitet: E,
    fits: (verdi: Entities[E]) => boolean,
  ): boolean => held[entitet]?.some(({ verdi }) => fits(verdi as Entities[E])) ?? false;
  return (
    (!foreign ||
      has('utenlandskPersonidentifikasjon', (verdi) => is(foreign, verdi.utstederland, verdi.identifikasjonsnummer))) &&
    (!document ||
      has('legitimasjonsdokument', (verdi) => is(document, verdi.utstederland, verdi.identifikasjonsdokumentnummer))) &&
    (duf === undefined ||
      has('utlendingsmyndighetenesIdentifikasjonsnummer', (verdi) => verdi.identifikasjonsnummer === duf))
  );
}

function isOpen({ adressegradering }: Address): boolean {
  return adressegradering !== 'fortrolig' && adressegradering !== 'strengtFortrolig';
}

function isAt(address: Address, wanted: AddressCriterion): boolean {
  const { kommune = '', postnummer, adressenavn = '', husnummer, husbokstav } = placeOf(address);
  const { husnummer: number } = wanted;
  return (
    (wanted.kommunenummer === undefined || kommune === wanted.kommunenummer) &&
    (wanted.fylkesnummer === undefined || kommune.startsWith(wanted.fylkesnummer)) &&
    (wanted.postnummer === undefined || postnummer === wanted.postnummer) &&
    (wanted.adressenavn === undefined || adressenavn.toLowerCase().startsWith(wanted.adressenavn)) &&
    (!number || (husnummer === number.husnummer && husbokstav === number.husbokstav)) &&
    (!wanted.withoutHusnummer || husnummer === undefined)
  );
}

interface Place {
  readonly kommune?: string;
  readonly postnummer?: string;
  readonly adressenavn?: string;
  readonly husnummer?: string;
  readonly husbokstav?: string | undefined;
}

/** An unknown home (ukjentBosted) is nowhere, even if its kommune is known (inferred). */
function placeOf(address: Address): Place {
  if ('vegadresse' in address) {
    const { kommunenummer, poststed, adressenavn, husnummer, husbokstav } = address.vegadresse;
    return { kommune: kommunenummer, postnummer: poststed.postnummer, adressenavn, husnummer, husbokstav };
  }
  if ('matrikkeladresse' in address) {
    const { kommunenummer, poststed } = address.matrikkeladresse;
    return { kommune: kommunenummer, postnummer: poststed.postnummer };
  }
  return {};
}
