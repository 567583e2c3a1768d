import type { CertificateValidity } from '../certificate-authority/certificate-order.ts';
import { sisteEndringsId } from '../krr/changes.ts';
import type { KrrControls } from '../krr/krr.ts';
import type { SupplierCertificateRenewal } from '../krr/supplier-certificates.ts';
import type { KrrEvent } from '../world/event.ts';
import { krrFields } from '../world/krr-fields.ts';
import type { World } from '../world/world.ts';
import { validityOf } from './certificate-validity.ts';
import type { Command } from './command.ts';
import { appendTo, documented } from './world-events.ts';

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
        if (world.indexOf(String(options.personidentifikator)) === undefined) {
          throw new TypeError('Option personidentifikator: belongs to no inhabitant of this world.');
        }
        const changes = world.krrChanges.length;
        const { sequence, at } = appendTo<KrrEvent>(world, options, krrFields);
        // An event that changes nothing, such as a confirmation of what is not there, has no place in the feed.
        return { sequence, at, ...(world.krrChanges.length > changes ? { endringsId: sisteEndringsId(world) } : {}) };
      },
      ...documented(krrFields),
    },
  ];
}
