import { syntheticOrganisationNumber } from '../../../organisation-number.ts';
import { draw, topic } from '../../draw.ts';
import { ending } from '../addresses.ts';
import type { Member } from '../member.ts';
import { isResident } from '../registration.ts';
import type { KontaktinformasjonForDoedsbo } from '../relations.ts';
import { slektOf } from '../slekt.ts';
import { type Chapter, ny, type Setting } from '../telling.ts';

/** Death, which ends all addresses, and a month later whom to write to about the estate. */
export const death: Chapter = (setting, member, tell) => {
  const { origin, dies } = member;
  if (origin === 'closed') return;
  tell(
    dies,
    'posthumous',
  )?.({
    hendelsestype: 'personErDoed',
    aarsak: 'Dødsfall',
    egenskaper: [
      ny('status', { status: 'doed' }),
      ny('doedsfall', { doedsdato: dies }),
      ...ending(setting.addresses, dies),
    ],
  });
  if (!isResident(member, dies - 1) || draw(setting.seed, member.index, topic.doedsbo) >= 0.8) return;
  tell(
    dies + 30,
    'posthumous',
  )?.({
    hendelsestype: 'endringIKontaktopplysningerForDoedsbo',
    aarsak: 'Dødsfall',
    egenskaper: [ny('kontaktinformasjonForDoedsbo', estate(setting, member))],
  });
};

function estate(setting: Setting, member: Member): KontaktinformasjonForDoedsbo {
  const { seed, homes, slekt, names } = setting;
  const attestutstedelsesdato = member.dies + 30;
  const alive = (person: Member): boolean =>
    person.dies > attestutstedelsesdato && isResident(person, attestutstedelsesdato);
  const heir =
    member.unions.flatMap(({ one, other }) => [one, other]).find((spouse) => spouse !== member && alive(spouse)) ??
    member.children.find((child) => alive(child) && attestutstedelsesdato - child.born > 20 * 366);
  const lived = heir ?? member;
  const home = lived.stays.findLast(({ from }) => from <= attestutstedelsesdato)?.home ?? 0;
  const address = homes.address(slektOf(member.index), home);
  const place = 'vegadresse' in address ? address.vegadresse : address.matrikkeladresse;
  const contact = {
    attestutstedelsesdato,
    adresselinje: [
      'vegadresse' in address
        ? `${address.vegadresse.adressenavn} ${address.vegadresse.husnummer}${address.vegadresse.husbokstav ?? ''}`
        : `Gnr. ${address.matrikkeladresse.gaardsnummer} bnr. ${address.matrikkeladresse.bruksnummer}`,
    ],
    ...place.poststed,
  };
  const organisasjonsnummer = syntheticOrganisationNumber(seed, 1_000_000 + (member.index % 5000));
  const chance = draw(seed, member.index, topic.doedsbo);
  if (heir && chance < 0.6) return { skifteform: 'annet', ...contact, person: heir.index };
  return chance < 0.7
    ? {
        skifteform: 'offentlig',
        ...contact,
        advokat: { personnavn: names.on(slekt.byAge[0] ?? member, attestutstedelsesdato), organisasjonsnummer },
      }
    : {
        skifteform: 'offentlig',
        ...contact,
        organisasjon: { organisasjonsnavn: 'SYNTETISK BOBEHANDLING AS', organisasjonsnummer },
      };
}
