import type { CertificateValidity } from '../certificate-authority/certificate-order.ts';
import { sisteEndringsId } from '../krr/changes.ts';
import type { KrrControls } from '../krr/krr.ts';
import type { SupplierCertificateRenewal } from '../krr/supplier-certificates.ts';
import { InvalidEvent } from '../world/check-event.ts';
import type { WorldEvent } from '../world/event.ts';
import type { World } from '../world/world.ts';
import { validityOf } from './certificate-validity.ts';
import type { Command } from './command.ts';

/** What happens to citizens (the events of the world) and suppliers in Kontakt- og reservasjonsregisteret, over HTTP. */
export function krrCommands(world: World, { renewSupplierCertificate }: KrrControls): readonly Command[] {
  return [
    {
      method: 'POST',
      path: '/supplier-certificate-renewals',
      run(options) {
        const { notBefore, notAfter, ...renewal } = options as unknown as SupplierCertificateRenewal &
          Partial<CertificateValidity>;
        return renewSupplierCertificate({ ...renewal, validity: validityOf(notBefore, notAfter) });
      },
      fields: { leverandoer: 'string', not_before: 'number', not_after: 'number' },
    },
    {
      method: 'POST',
      path: '/krr-events',
      run(options) {
        const event = options as unknown as WorldEvent;
        if (world.indexOf(event.personidentifikator ?? '') === undefined) {
          throw new TypeError('Option personidentifikator: belongs to no inhabitant of this world.');
        }
        const changes = world.krrChanges.length;
        const { sequence, at } = append(world, event);
        // An event that changes nothing, such as a confirmation of what is not there, has no place in the feed.
        return { sequence, at, ...(world.krrChanges.length > changes ? { endringsId: sisteEndringsId(world) } : {}) };
      },
      fields: {
        type: 'string',
        personidentifikator: 'string',
        at: 'number',
        kanal: 'string',
        verdi: 'string',
        reservasjon: 'string',
        spraak: 'string',
        adresse: 'string',
        leverandoer: 'string',
      },
    },
  ];
}

function append(world: World, event: WorldEvent): ReturnType<World['append']> {
  try {
    return world.append(event);
  } catch (error) {
    throw error instanceof InvalidEvent ? new TypeError(`Option ${error.field}: ${error.reason}`) : error;
  }
}
