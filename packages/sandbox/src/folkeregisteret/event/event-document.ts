import type { DokumentForHendelse, Folkeregisterperson, Registerdata } from '../../generated/folkeregisteret/types.ts';
import type { Entitet, Entities } from '../../world/lives/entities.ts';
import type { Egenskap, Hendelse, Opplysning } from '../../world/lives/life.ts';
import { keyOf, opplysninger } from '../../world/lives/record.ts';
import type { World } from '../../world/world.ts';
import { entities } from '../document/entities.ts';
import { metadata } from '../document/metadata.ts';
import { othersAt } from '../document/others.ts';
import { timestamp } from '../document/timestamp.ts';
import type { ToWire } from '../document/wire.ts';
import { type Entry, without } from '../rights/entry.ts';
import type { View } from '../rights/view.ts';

/** What the last of some events, the first of a life, changed. */
export function eventDocument(
  world: World,
  hendelser: readonly Hendelse[],
  dokumentidentifikator: string,
  view: View,
): DokumentForHendelse {
  const hendelse = hendelser.at(-1);
  if (!hendelse) throw new RangeError('There is no event.');
  const changes = hendelse.egenskaper.map((egenskap) => change(world, hendelser, hendelse, egenskap, view));
  return {
    dokumentidentifikator,
    skjemaversjon: '1.0',
    hendelse: {
      folkeregisteridentifikator: world.notedUnder(hendelse),
      hendelsestype: hendelse.hendelsestype,
      ajourholdstidspunkt: timestamp(hendelse.ajourholdstidspunkt),
      ...(changes.length > 0 ? { egenskapshendelse: changes } : {}),
    },
  };
}

/** The entities that are called otherwise than their values (1.6.2). */
const names: Readonly<Partial<Record<Entitet, Registerdata['entitet']>>> = {
  postadresse: 'kontaktadresse',
  postadresseIUtlandet: 'kontaktadresseIUtlandet',
};

/**
 * A change of one entity: the value as it is now, under its name, and then what was done. What is annulled has no value. There is no word
 * for ending something, so that is registering it anew with its end (inferred).
 */
function change(
  world: World,
  hendelser: readonly Hendelse[],
  hendelse: Hendelse,
  egenskap: Egenskap,
  view: View,
): Registerdata {
  const { entitet, endring } = egenskap;
  const named = names[entitet] ?? (entitet as Registerdata['entitet']);
  if (endring === 'annullere') return { entitet: named, entitetsendring: endring };
  const entry = endring === 'opphoere' ? ended(hendelser, hendelse, egenskap) : begun(hendelse, egenskap);
  const value = seen(view, entitet, { ...metadata(entitet, entry), ...written(world, hendelse, entitet, entry) });
  return {
    [entitet]: entitet === 'identitetsgrunnlag' ? asLegitimasjonskontroll(value) : value,
    entitet: named,
    entitetsendring: endring === 'opphoere' ? 'registrereNy' : endring,
  };
}

type AnyEntry = Opplysning<Entities[Entitet]>;

function begun({ ajourholdstidspunkt, kilde, aarsak, gyldighetstidspunkt }: Hendelse, { verdi }: Egenskap): AnyEntry {
  return { verdi, erGjeldende: true, ajourholdstidspunkt, kilde, aarsak, gyldighetstidspunkt };
}

/** The entry that an event ended, as it is in history since. */
function ended(hendelser: readonly Hendelse[], hendelse: Hendelse, egenskap: Egenskap): AnyEntry {
  const key = keyOf(egenskap);
  const entries: readonly AnyEntry[] = opplysninger(hendelser)[egenskap.entitet] ?? [];
  const past = entries.find(
    ({ verdi, opphoerstidspunkt }) =>
      opphoerstidspunkt === hendelse.gyldighetstidspunkt && keyOf({ ...egenskap, verdi } as Egenskap) === key,
  );
  return past ?? { ...begun(hendelse, egenskap), opphoerstidspunkt: hendelse.gyldighetstidspunkt };
}

function written(world: World, hendelse: Hendelse, entitet: Entitet, entry: AnyEntry): object {
  if (entitet === 'identifikasjonsnummer') {
    const number = entry.verdi as Entities['identifikasjonsnummer'];
    const foedselsEllerDNummer = world.nummerOf(hendelse.person, number);
    return { status: number.status, foedselsEllerDNummer, identifikatortype: number.identifikatortype };
  }
  const others = othersAt(world, hendelse.ajourholdstidspunkt, world.justAfter(hendelse));
  return (entities[entitet] as ToWire<Entitet>)(entry.verdi as never, entry, others);
}

/** A value as the package sees it in a person, without saying whether it is current (1.6.2). */
function seen(view: View, entitet: Entitet, value: object): Entry {
  const person: Folkeregisterperson = { [entitet]: [{ ...value, erGjeldende: true }] };
  const shown = view(person, { entiteter: new Set([entitet]), historikk: false })[entitet];
  return without([shown].flat()[0] as Entry, 'erGjeldende');
}

/** What is called so in a person has another name here (1.6.2). */
function asLegitimasjonskontroll({ identitetsgrunnlagstatus, ...rest }: Entry): Entry {
  return { ...rest, legitimasjonskontroll: identitetsgrunnlagstatus };
}
