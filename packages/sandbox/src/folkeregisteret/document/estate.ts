import type {
  AdvokatSomKontakt,
  OrganisasjonSomKontakt,
  PersonSomKontakt,
} from '../../generated/folkeregisteret/types.ts';
import { isoDate } from '../../world/day.ts';
import type { KontaktinformasjonForDoedsbo } from '../../world/lives/relations.ts';
import { personnavn } from './name.ts';
import { present } from './present.ts';
import type { Others, ToWire } from './wire.ts';

export const kontaktinformasjonForDoedsbo: ToWire<'kontaktinformasjonForDoedsbo'> = (verdi, _entry, others) => {
  const { skifteform, attestutstedelsesdato, adresselinje, poststedsnavn, postnummer } = verdi;
  return {
    ...contact(verdi, others),
    skifteform,
    attestutstedelsesdato: isoDate(attestutstedelsesdato),
    adresse: { adresselinje: [...adresselinje], poststedsnavn, postnummer },
  };
};

function contact(
  verdi: KontaktinformasjonForDoedsbo,
  others: Others,
): { person: PersonSomKontakt } | { advokat: AdvokatSomKontakt } | { organisasjon: OrganisasjonSomKontakt } {
  if ('person' in verdi) {
    const { foedselsdato, personnavn: name } = others.identity(verdi.person);
    const foedselsEllerDNummer = others.number(verdi.person);
    return { person: present<PersonSomKontakt>({ foedselsdato, personnavn: name, foedselsEllerDNummer }) };
  }
  if ('advokat' in verdi) {
    const { personnavn: name, organisasjonsnummer } = verdi.advokat;
    return { advokat: { personnavn: personnavn(name), organisasjonsnummer } };
  }
  const { organisasjonsnavn, organisasjonsnummer } = verdi.organisasjon;
  return { organisasjon: { organisasjonsnavn, organisasjonsnummer } };
}
