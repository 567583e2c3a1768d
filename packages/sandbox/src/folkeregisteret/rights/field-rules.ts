import type { Entitet } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import type { Quirks } from '../../quirks.ts';
import { type Entry, only, without } from './entry.ts';
import { movesShown } from './moves.ts';
import type { Package } from './package-rights.ts';

/** What is left of the entries of an entity when a package has seen to them. */
export type FieldRule = (entries: readonly Entry[], person: Folkeregisterperson) => readonly Entry[];

const addresses: readonly Entitet[] = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
];

/** Statuses that only those with authority in law are told apart (sos-statuskoder.md). */
const confidentialStatuses: readonly unknown[] = ['forsvunnet', 'foedselsregistrert', 'midlertidig', 'ikkeBosatt'];

/**
 * What a package leaves out of which entity. Those without authority in law get what was recorded for one of them, offentligutenhjemmel
 * (Valgdirektoratet/folkeavstemning); that the others get the same is inferred, as is that finans, which has the history of sivilstand,
 * has its dates too.
 */
export function fieldRules(
  { pakke, identifikasjonsnummer }: Package,
  quirks: Quirks['folkeregisteret'],
): Readonly<Partial<Record<Entitet, FieldRule>>> {
  const withNumbers = identifikasjonsnummer === 'alltid';
  const contact = each((entry) => ({ ...entry, ...contactPerson(entry, withNumbers) }));
  if (pakke === 'offentlig-med-hjemmel') {
    const spelt = quirks.forliksraadet === 'å' ? { vergemaalEllerFremtidsfullmakt: each(withOtherSpelling) } : {};
    return { kontaktinformasjonForDoedsbo: contact, ...spelt };
  }
  const isPublic = pakke === 'offentligutenhjemmel';
  const moves = movesShown(isPublic);
  return {
    kontaktinformasjonForDoedsbo: contact,
    navn: each((entry) => without(entry, 'forkortetNavn', 'originaltNavn')),
    status: each((entry) => (confidentialStatuses.includes(entry.status) ? { ...entry, status: 'aktiv' } : entry)),
    statsborgerskap: each((entry) => only(entry, 'erGjeldende', 'statsborgerskap')),
    sivilstand:
      pakke === 'finans'
        ? each((entry) => without(entry, 'myndighet', 'kommune', 'utland', 'relatertVedSivilstand'))
        : each((entry) => only(entry, 'erGjeldende', 'sivilstand')),
    innflytting: moves,
    utflytting: moves,
    vergemaalEllerFremtidsfullmakt: each((entry) => ({ ...entry, verge: guardian(entry, withNumbers) })),
    ...(isPublic ? {} : Object.fromEntries(addresses.map((entitet) => [entitet, openAddresses]))),
    ...(isPublic || quirks.adressebeskyttelse === 'delivered' ? {} : { adressebeskyttelse: () => [] }),
  };
}

function each(rule: (entry: Entry) => Entry): FieldRule {
  return (entries) => entries.map(rule);
}

/** The register names a person by number, or by name and date of birth; never both. */
function contactPerson({ person }: Entry, withNumbers: boolean): { person?: Entry } {
  if (!person) return {};
  return {
    person: withNumbers
      ? only(person as Entry, 'foedselsEllerDNummer')
      : without(person as Entry, 'foedselsEllerDNummer'),
  };
}

/** The tasks are confidential (news of 2022-02-11). */
function guardian({ verge }: Entry, withNumbers: boolean): Entry {
  return without(verge as Entry, 'tjenesteomraade', 'omfang', ...(withNumbers ? [] : ['foedselsEllerDNummer']));
}

function withOtherSpelling(entry: Entry): Entry {
  const spelt = JSON.stringify(entry.verge).replace(
    'tvangsfullbyrdelseOgForliksraadet',
    'tvangsfullbyrdelseOgForliksrådet',
  );
  return { ...entry, verge: JSON.parse(spelt) };
}

/** Outside public bodies a protected address is not shared (taushetsbelagte-opplysninger.md; that it is left out is inferred). */
function openAddresses(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ adressegradering }) => adressegradering !== 'fortrolig' && adressegradering !== 'strengtFortrolig',
  );
}
