import type { Personnavn } from '../../generated/folkeregisteret/types.ts';
import type * as Facts from '../../world/lives/relations.ts';
import { present } from './present.ts';
import type { Body, ToWire } from './wire.ts';

export const navn: ToWire<'navn'> = ({ originaltNavn, ...verdi }) =>
  present<Body<'navn'>>({
    ...personnavn(verdi),
    originaltNavn: originaltNavn ? personnavn(originaltNavn) : undefined,
  });

export function personnavn({ fornavn, mellomnavn, etternavn }: Facts.Personnavn): Personnavn {
  return present({ fornavn, mellomnavn, etternavn });
}
