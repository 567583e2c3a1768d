import { type Check, check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { digipost, eBoks, personOf } from '../published-persons.ts';
import { readCertificate } from './certificate.ts';
import { citizensOf } from './citizens.ts';
import { bothScopes, type Fields, lookUpKnown, lookUpOne, type Person, personIn, scopes } from './lookup.ts';

const atDigipost = personOf('DIGIPOST').personidentifikator;
const atEBoks = personOf('EBOKS').personidentifikator;

/** Digital mailboxes and their certificates. */
export const mailboxChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-V2-POST', 'persons with a mailbox', async (subject) => {
    for (const person of await customers(subject)) {
      expectMatch('postkasseadresse', postOf(person).postkasseadresse, /./);
      expectMatch('postkasseleverandoeradresse', postOf(person).postkasseleverandoeradresse, /^\d{9}$/);
    }
  }),
  check('KRR-V2-POST-SUPPLIER', 'Digipost and e-Boks', async (subject) => {
    const suppliers = (await customers(subject)).map((person) => postOf(person).postkasseleverandoeradresse);
    expectEqual('postkasseleverandoeradresse', suppliers, [digipost, eBoks]);
  }),
  check('KRR-V2-POST-ADDRESS', 'Digipost and e-Boks', async (subject) => {
    const [inDigipost, inEBoks] = (await customers(subject)).map((person) => postOf(person).postkasseadresse);
    expectMatch('postkasseadresse at Digipost', inDigipost, /^(?=.{8,100}$)[^\s.#]+\.[^\s#]+#[\dA-Z]{4}$/);
    expectMatch('postkasseadresse at e-Boks', inEBoks, /^\d{10}$/);
  }),
  check('KRR-V2-POST-EXPIRED', 'a citizen whose address is three years old', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    const address = { kanal: 'epostadresse', verdi: 'utgaatt@conformance.example' } as const;
    const at = subject.now() - 3 * 365 * 86_400_000;
    await happen(citizen, { type: 'kontaktinformasjon-set', ...address, at });
    for (const leverandoer of ['Digipost', 'e-Boks'] as const) {
      await happen(citizen, { type: 'postkasse-set', adresse: 'utgaatt.kunde#0000', leverandoer });
      const person = await lookUpOne(subject, citizen);
      expectEqual('varslingsstatus', person.varslingsstatus, 'KAN_IKKE_VARSLES');
      expectEqual('digital_post and sertifikat', mailboxIn(person), [true, true]);
    }
  }),
  ...[bothScopes, [scopes.post], [scopes.postkasse]].map((asked) =>
    check(
      'KRR-V2-POST-RESERVED',
      asked === bothScopes ? 'a reserved person with a mailbox' : `the same by ${asked}`,
      async (subject: RegisterSubject) => {
        const person = await lookUpOne(subject, personOf('RESERVED-MAILBOX').personidentifikator, { scopes: asked });
        if (asked === bothScopes) expectEqual('reservasjon', person.reservasjon, 'JA');
        expectEqual('digital_post and sertifikat', mailboxIn(person), [false, false]);
      },
    ),
  ),
  ...(['Digipost', 'e-Boks'] as const).map((leverandoer) =>
    check('KRR-V2-POST-RESERVED', `a customer of ${leverandoer} who reserves`, async (subject: RegisterSubject) => {
      const { newCitizen, happen } = citizensOf(subject);
      const citizen = await newCitizen();
      await happen(citizen, { type: 'postkasse-set', adresse: 'ny.kunde#0000', leverandoer });
      expectEqual('presence before', mailboxIn(await lookUpOne(subject, citizen)), [true, true]);
      await happen(citizen, { type: 'reservasjon-set', reservasjon: 'JA' });
      expectEqual('digital_post and sertifikat', mailboxIn(await lookUpOne(subject, citizen)), [false, false]);
    }),
  ),
  check('KRR-V2-CERT-FORM', 'certificates of both suppliers', async (subject) => {
    for (const { sertifikat } of await customers(subject)) {
      expectMatch('sertifikat', sertifikat, /^[A-Za-z0-9+/]+={0,2}$/);
      const { asymmetricKeyType, asymmetricKeyDetails } = readCertificate('sertifikat', sertifikat).publicKey;
      expectEqual('key of the certificate', asymmetricKeyType, 'rsa');
      const { modulusLength = 0 } = asymmetricKeyDetails ?? {};
      expectThat('length of the key', modulusLength >= 2048, 'at least 2048 bits', modulusLength);
    }
  }),
  check('KRR-V2-CERT-SUPPLIER', 'two lookups at two suppliers', async (subject) => {
    const [first, second] = [await customers(subject), await customers(subject)].map((persons) =>
      persons.map(({ sertifikat }) => sertifikat),
    );
    expectThat(
      'certificates',
      first?.[0] !== first?.[1],
      'different ones of different suppliers',
      'the same one twice',
    );
    expectEqual('certificates on the second lookup', second, first);
  }),
  check('KRR-V2-CERT-SUPPLIER', 'two customers of one supplier', async (subject) => {
    const { newCitizen, happen } = citizensOf(subject);
    const citizen = await newCitizen();
    for (const [leverandoer, other] of [
      ['Digipost', atDigipost],
      ['e-Boks', atEBoks],
    ] as const) {
      await happen(citizen, { type: 'postkasse-set', adresse: 'ny.kunde#0000', leverandoer });
      const persons = await lookUpKnown(subject, [other, citizen]);
      expectEqual('sertifikat', personIn(persons, citizen).sertifikat, personIn(persons, other).sertifikat);
    }
  }),
  check('KRR-V2-CERT-HOLDER', 'Digipost and e-Boks', async (subject) => {
    for (const person of await customers(subject)) {
      const { subject: holder } = readCertificate('sertifikat', person.sertifikat);
      const number = String(postOf(person).postkasseleverandoeradresse);
      expectThat('holder of the certificate', holder.includes(number), `the supplier, ${number}`, holder);
    }
  }),
];

async function customers(subject: RegisterSubject): Promise<readonly Person[]> {
  const persons = await lookUpKnown(subject, [atDigipost, atEBoks]);
  return [personIn(persons, atDigipost), personIn(persons, atEBoks)];
}

function mailboxIn(person: Person): readonly boolean[] {
  return ['digital_post' in person, 'sertifikat' in person];
}

function postOf({ digital_post }: Person): Fields {
  return (digital_post ?? {}) as Fields;
}
