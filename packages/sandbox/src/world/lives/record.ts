import type { Entitet, Entities } from './entities.ts';
import type { Egenskap, Hendelse, Opplysning, Opplysninger } from './life.ts';

type Keys = { readonly [E in Entitet]?: (verdi: Entities[E]) => string | number };

// Of these a person can have several current entries. Of all others a new entry replaces the one before it.
const keys: Keys = {
  identifikasjonsnummer: ({ identifikatortype, nummer }) => nummer ?? identifikatortype,
  statsborgerskap: ({ statsborgerskap }) => statsborgerskap,
  utenlandskPersonidentifikasjon: ({ utstederland, identifikasjonsnummer }) => utstederland + identifikasjonsnummer,
  legitimasjonsdokument: ({ utstederland, identifikasjonsdokumentnummer }) =>
    utstederland + identifikasjonsdokumentnummer,
  familierelasjon: (relasjon) =>
    'relatertPerson' in relasjon
      ? `${relasjon.relatertPersonsRolle} ${relasjon.relatertPerson}`
      : `${relasjon.relatertPersonsRolle} ${relasjon.relatertPersonUtenFolkeregisteridentifikator.foedselsdato}`,
  foreldreansvar: ({ ansvarssubjekt, ansvarlig }) => `${ansvarssubjekt} ${ansvarlig}`,
  vergemaalEllerFremtidsfullmakt: ({ verge }) => verge,
};

/** What decides which current entry a new one replaces, or an ending one ends. */
export function keyOf({ entitet, verdi }: Egenskap): string | number {
  const key = keys[entitet] as ((verdi: Entities[Entitet]) => string | number) | undefined;
  return key?.(verdi) ?? '';
}

interface Entry {
  readonly key: string | number;
  readonly opplysning: Opplysning<Entities[Entitet]>;
  /** What it replaced: the entry as it was, and as it is in history since. */
  readonly replaced?: { readonly entry: Entry; readonly past: Entry } | undefined;
}

/** What the register holds after some events, the first of a life in their order. */
export function opplysninger(hendelser: readonly Hendelse[]): Opplysninger {
  const entries = new Map<Entitet, { current: Entry[]; historic: Entry[] }>();
  for (const hendelse of hendelser) {
    for (const egenskap of hendelse.egenskaper) {
      const { entitet, endring, verdi } = egenskap;
      const key = keyOf(egenskap);
      const known = entries.get(entitet) ?? { current: [], historic: [] };
      entries.set(entitet, known);
      const before = known.current.find((entry) => entry.key === key);
      let replaced = before?.replaced;
      if (before) {
        known.current = known.current.filter((entry) => entry !== before);
        if (endring === 'registrereNy' || endring === 'opphoere') {
          replaced = { entry: before, past: ended(before, hendelse) };
          known.historic.unshift(replaced.past);
        } else if (endring === 'annullere' && replaced) {
          const { entry, past } = replaced;
          known.historic = known.historic.filter((historic) => historic !== past);
          known.current.unshift(entry);
        }
      }
      if (endring === 'registrereNy' || endring === 'korrigere') {
        known.current.unshift({ key, opplysning: begun(verdi, hendelse), replaced });
      }
    }
  }
  const held: [Entitet, readonly Opplysning<Entities[Entitet]>[]][] = [];
  for (const [entitet, { current, historic }] of entries) {
    const all = [...current, ...historic].map(({ opplysning }) => opplysning);
    if (all.length > 0) held.push([entitet, all]);
  }
  return Object.fromEntries(held) as Opplysninger;
}

/** The current entries of one kind, newest first. */
export function gjeldende<E extends Entitet>(held: Opplysninger, entitet: E): readonly Opplysning<Entities[E]>[] {
  const entries = (held[entitet] ?? []) as readonly Opplysning<Entities[E]>[];
  return entries.filter(({ erGjeldende }) => erGjeldende);
}

function begun(verdi: Entities[Entitet], hendelse: Hendelse): Opplysning<Entities[Entitet]> {
  const { ajourholdstidspunkt, gyldighetstidspunkt, kilde, aarsak } = hendelse;
  return { verdi, erGjeldende: true, ajourholdstidspunkt, kilde, aarsak, gyldighetstidspunkt };
}

/** An address that was only written anew is history without having ended (as recorded in Altinn/altinn-register). */
function ended({ key, opplysning }: Entry, { hendelsestype, gyldighetstidspunkt }: Hendelse): Entry {
  const end = hendelsestype === 'endringIBostedsadresseUtenFlytting' ? {} : { opphoerstidspunkt: gyldighetstidspunkt };
  return { key, opplysning: { ...opplysning, erGjeldende: false, ...end } };
}
