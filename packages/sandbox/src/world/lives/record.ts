import type { Entitet, Entities } from './entities.ts';
import type { Egenskap, Hendelse, Opplysning, Opplysninger } from './life.ts';

type Keys = { readonly [E in Entitet]?: (verdi: Entities[E]) => string | number };

// Of these a person can have several current entries. Of all others a new entry replaces the one before it.
const keys: Keys = {
  identifikasjonsnummer: ({ identifikatortype }) => identifikatortype,
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
      if (before) {
        known.current = known.current.filter((entry) => entry !== before);
        if (endring !== 'annullere') known.historic.unshift(ended(before, hendelse));
      }
      if (endring === 'registrereNy') known.current.unshift({ key, opplysning: begun(verdi, hendelse) });
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

function ended({ key, opplysning }: Entry, { gyldighetstidspunkt }: Hendelse): Entry {
  return { key, opplysning: { ...opplysning, erGjeldende: false, opphoerstidspunkt: gyldighetstidspunkt } };
}
