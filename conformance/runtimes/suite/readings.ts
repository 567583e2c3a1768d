import type { Person } from '@fellesklient/krr';
import { readSertifikat } from '@fellesklient/krr/certificate';
import { notificationRoute, postRoute, readTimestamp } from '@fellesklient/krr/reading';
import { type Behaviour, behaviour } from './behaviour.ts';
import { clientsOfSandbox } from './clients.ts';
import { expectEqual, expectMatch, expectThat } from './expect.ts';

/** Confirmed in summer time, so that 18 months later it is winter time. */
const confirmed = '2023-06-10T21:00:01+02';
const epostadresse = 'kari@eksempel.example';
const reachable: Omit<Person, 'personidentifikator'> = {
  status: 'AKTIV',
  reservasjon: 'NEI',
  varslingsstatus: 'KAN_VARSLES',
  kontaktinformasjon: { epostadresse, epostadresse_oppdatert: confirmed },
};

export const readingBehaviours: readonly Behaviour[] = [
  behaviour('reads timestamps that Date does not', async () => {
    const { instant, offsetMinutes } = readTimestamp(confirmed) ?? {};
    expectEqual('instant, offset', [instant, offsetMinutes], ['2023-06-10T19:00:01.000Z', 120]);
    expectEqual('a day that does not exist', readTimestamp('2023-02-30T10:00:00+01'), undefined);
  }),
  behaviour('counts 18 months on the clocks of Norway', async () => {
    const routeAt = (now: string): string => notificationRoute({ ...reachable } as Person, new Date(now)).route;
    expectEqual('a second before', routeAt('2024-12-10T20:00:00Z'), 'digital');
    expectEqual('from then on', routeAt('2024-12-10T20:00:01Z'), 'none');
  }),
  behaviour('decides by what the register answers, down to the certificate', async (world) => {
    const persons = await clientsOfSandbox(world).krr.personer(world.manyPersons.slice(0, 100));
    const letters = persons.map((person) => postRoute(person, { mustNotify: false }));
    const [letter] = letters.flatMap((each) => (each.route === 'digital-post' ? [each] : []));
    if (!letter) throw new Error('No person of a hundred has a mailbox.');
    const { supplier, organisationNumber, publicKey, pem, validUntil } = readSertifikat(letter.sertifikat);
    expectMatch('supplier', supplier, /^(Digipost|e-Boks)$/);
    expectEqual('organisation number', organisationNumber, letter.postkasseleverandoeradresse);
    expectThat('key', publicKey.type === 'RSA' && Number(publicKey.bits) >= 2048, 'RSA of 2048 bits', publicKey);
    expectMatch('PEM', pem, /^-----BEGIN CERTIFICATE-----\n[\s\S]+\n-----END CERTIFICATE-----\n$/);
    expectThat('valid until', !Number.isNaN(validUntil.getTime()), 'a date', validUntil);
  }),
  behaviour('refuses a certificate that is none, without quoting it', async () => {
    let thrown: unknown;
    try {
      readSertifikat('MIIhemmelig');
    } catch (error) {
      thrown = error;
    }
    expectMatch('message', (thrown as Error).message, /^Option sertifikat: not a certificate\. (?!.*hemmelig)/);
  }),
];
