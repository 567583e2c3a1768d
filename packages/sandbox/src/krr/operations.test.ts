import { beforeEach, describe, expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import type { Person } from '../generated/krr/types.ts';
import { createSandbox } from '../index.ts';

const contact = 'krr:global/kontaktinformasjon.read';
const mailbox = 'krr:global/digitalpost.read';
const userContact = 'krr:user/kontaktinformasjon.read';
const userMailbox = 'krr:user/digitalpost.read';
const userWrite = 'krr:user/spraak.write';
const normal = '11822648950';
const withMailbox = '22859197810';
/** Valid, but of another world. */
const stranger = createSandbox().world.personidentifikator(1_000_000);

let bench: KrrBench;
beforeEach(async () => {
  bench = await createKrrBench();
});

describe('POST /rest/v1/personer', () => {
  const lookUp = async (...personidentifikatorer: string[]): Promise<readonly Person[]> => {
    const token = await bench.machineToken([contact, mailbox]);
    const { status, body } = await bench.ask('POST', '/rest/v1/personer', { token, body: { personidentifikatorer } });
    expect(status).toBe(200);
    return body.personer as readonly Person[];
  };

  test('answers one element for each id in the order asked, the unregistered too', async () => {
    const personer = await lookUp(withMailbox, stranger, normal);
    expect(personer.map(({ personidentifikator, status }) => [personidentifikator, status])).toEqual([
      [withMailbox, 'AKTIV'],
      [stranger, 'IKKE_REGISTRERT'],
      [normal, 'AKTIV'],
    ]);
    expect(personer[1]).toEqual({
      personidentifikator: stranger,
      status: 'IKKE_REGISTRERT',
      varslingsstatus: 'KAN_IKKE_VARSLES',
    });
  });

  test('repeats who is asked for twice, unless the switch says once', async () => {
    expect(await lookUp(normal, normal)).toHaveLength(2);
    bench = await createKrrBench({ quirks: { krr: { duplicateIds: 'once' } } });
    expect(await lookUp(normal, normal)).toHaveLength(1);
  });

  test('takes what is no number for nobody’s, and answers by it as asked', async () => {
    const malformed = ['', 'abc', '1182264895', '118226489500', '11822648951'];
    const answered = malformed.map((personidentifikator) => ({
      personidentifikator,
      status: 'IKKE_REGISTRERT',
      varslingsstatus: 'KAN_IKKE_VARSLES',
    }));
    expect(await lookUp(...malformed)).toEqual(answered);
    const token = await bench.machineToken([contact]);
    const question = { personidentifikatorer: malformed, inkluderIkkeRegistrerte: true };
    const { body } = await bench.ask('POST', '/rest/v2/personer', { token, body: question });
    expect(body.personer).toEqual(answered);
  });

  test('has no flag for the unregistered', async () => {
    const token = await bench.machineToken([contact]);
    const body = { personidentifikatorer: [stranger], inkluderIkkeRegistrerte: false };
    expect((await bench.ask('POST', '/rest/v1/personer', { token, body })).body.personer).toHaveLength(1);
  });

  test.each([[[]], [Array.from({ length: 1001 }, () => normal)], [undefined]])(
    'refuses a list of a wrong length, or none',
    async (personidentifikatorer) => {
      const token = await bench.machineToken([contact]);
      const { status, body } = await bench.ask('POST', '/rest/v1/personer', { token, body: { personidentifikatorer } });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ status: '400', source: { pointer: '/personidentifikatorer' } }]);
    },
  );

  test('needs one of the scopes for lookups', async () => {
    const token = await bench.machineToken(['krr:global/hentendring.read']);
    const body = { personidentifikatorer: [normal] };
    expect((await bench.ask('POST', '/rest/v1/personer', { token, body })).status).toBe(403);
  });
});

describe('GET person', () => {
  test.each(['/rest/v1/person', '/rest/v1/person/', '/rest/v2/person'])(
    '%s answers who has logged in',
    async (path) => {
      const token = await bench.userToken([userContact, userMailbox], withMailbox);
      const { status, headers, body } = await bench.ask('GET', path, { token });
      expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(body).toMatchObject({
        personidentifikator: withMailbox,
        reservasjon: 'NEI',
        status: 'AKTIV',
        varslingsstatus: 'KAN_VARSLES',
        kontaktinformasjon: { epostadresse: 'NULLstillt@default.digdir.no', mobiltelefonnummer: '+4799999999' },
        digital_post: { postkasseleverandoeradresse: '984661185' },
        sertifikat: expect.stringMatching(/^[\w+/]+=*$/),
      });
    },
  );

  test('shows what the scopes of the citizen unlock', async () => {
    const contactOnly = await bench.userToken([userContact], withMailbox);
    const mailboxOnly = await bench.userToken([userMailbox], withMailbox);
    const seen = async (token: string): Promise<string[]> =>
      Object.keys((await bench.ask('GET', '/rest/v1/person', { token })).body);
    expect(await seen(contactOnly)).toEqual([
      ...['personidentifikator', 'reservasjon', 'status', 'varslingsstatus', 'kontaktinformasjon', 'oppdatert'],
    ]);
    expect(await seen(mailboxOnly)).toEqual([
      ...['personidentifikator', 'reservasjon', 'status', 'digital_post', 'sertifikat', 'oppdatert'],
    ]);
  });

  test('takes opaque tokens, until they are revoked', async () => {
    bench = await createKrrBench({}, 'opaque');
    const token = await bench.userToken([userContact]);
    expect(token).not.toContain('.');
    expect((await bench.ask('GET', '/rest/v1/person', { token })).body.personidentifikator).toBe(normal);
    await bench.revoke(token);
    const { status, headers } = await bench.ask('GET', '/rest/v1/person', { token });
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('invalid_token')]);
  });

  test('takes a JWT until it expires: nobody has told of its revocation', async () => {
    const token = await bench.userToken([userContact]);
    await bench.revoke(token);
    expect((await bench.ask('GET', '/rest/v1/person', { token })).status).toBe(200);
  });

  test('v2 takes a token of Maskinporten that is for one person, and no other', async () => {
    const restricted = await bench.machineToken([contact], { pid: normal });
    const { status, body } = await bench.ask('GET', '/rest/v2/person', { token: restricted });
    expect([status, body.personidentifikator, body.varslingsstatus]).toEqual([200, normal, 'KAN_VARSLES']);
    const unrestricted = await bench.machineToken([contact]);
    expect((await bench.ask('GET', '/rest/v2/person', { token: unrestricted })).status).toBe(403);
    expect((await bench.ask('GET', '/rest/v1/person', { token: restricted })).status).toBe(403);
  });

  test('of v2 by the switch is nowhere, and the document does not name it', async () => {
    bench = await createKrrBench({ quirks: { krr: { personV2: 'absent' } } });
    const token = await bench.machineToken([contact], { pid: normal });
    expect((await bench.ask('GET', '/rest/v2/person', { token })).status).toBe(404);
    expect((await bench.ask('GET', '/v3/api-docs')).body.paths).not.toHaveProperty('/rest/v2/person');
    const user = await bench.userToken([userContact]);
    expect((await bench.ask('GET', '/rest/v1/person', { token: user })).status).toBe(200);
  });

  test('v2 answers that nobody is registered, for the number of nobody', async () => {
    const token = await bench.machineToken([contact], { pid: stranger });
    const { status, body } = await bench.ask('GET', '/rest/v2/person', { token });
    expect([status, body.status]).toEqual([200, 'IKKE_REGISTRERT']);
  });

  test('is not for tokens that only write, nor are lookups for citizens', async () => {
    const writing = await bench.userToken([userWrite]);
    expect((await bench.ask('GET', '/rest/v1/person', { token: writing })).status).toBe(403);
    const body = { personidentifikatorer: [normal] };
    // ID-porten gives a client what it is registered for; only Maskinporten's word counts for an organisation's scopes.
    const reading = await bench.userToken([userContact, mailbox]);
    expect((await bench.ask('POST', '/rest/v2/personer', { token: reading, body })).status).toBe(403);
  });

  test.each<[string, (token: string) => string, string]>([
    ['forged', (token) => `${token.slice(0, -8)}AAAAAAAA`, 'Invalid signature'],
    ['no JWT', () => 'abc', 'Malformed token'],
  ])('401 for a token that is %s', async (_, spoil, reason) => {
    const token = spoil(await bench.userToken([userContact]));
    const { status, headers } = await bench.ask('GET', '/rest/v1/person', { token });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain(reason);
  });

  test('401 for a token of ID-porten that has expired, is another environment’s, or is missing', async () => {
    const token = await bench.userToken([userContact]);
    const elsewhere = new Request('https://kontaktregisteret.no/rest/v1/person', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await bench.sandbox.fetch(elsewhere)).status).toBe(401);
    bench.clock.now += 121_000;
    const { status, headers } = await bench.ask('GET', '/rest/v1/person', { token });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Jwt expired');
    expect((await bench.ask('GET', '/rest/v1/person')).headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('PATCH /rest/v1/person', () => {
  const change = async (body: unknown, scopes = [userWrite]) =>
    bench.ask('PATCH', '/rest/v1/person', { token: await bench.userToken(scopes), body });
  const language = async (): Promise<unknown> => {
    const token = await bench.userToken([userContact]);
    return (await bench.ask('GET', '/rest/v1/person', { token })).body.spraak;
  };

  test.each(['nb', 'nn', 'en', 'se'])('%s is what the person and the lookup say afterwards', async (spraak) => {
    const { status, headers, body } = await change({ spraak });
    expect([status, headers.get('content-type'), body]).toEqual([204, null, {}]);
    expect(await language()).toBe(spraak);
    const token = await bench.machineToken([contact]);
    const question = { token, body: { personidentifikatorer: [normal] } };
    expect((await bench.ask('POST', '/rest/v1/personer', question)).body.personer).toMatchObject([
      { spraak, spraak_oppdatert: '2026-01-15T13:00:00+01' },
    ]);
  });

  test('the empty text takes the choice back', async () => {
    await change({ spraak: 'en' });
    expect((await change({ spraak: '' })).status).toBe(204);
    expect(await language()).toBeUndefined();
  });

  test.each([{ spraak: 'sv' }, { spraak: null }, {}])('422 for %j, with the place of the error', async (body) => {
    const answer = await change(body);
    expect(answer.status).toBe(422);
    const errors = answer.body.errors as object[];
    expect(errors[0]).toMatchObject({ status: '422', source: { pointer: '/spraak' } });
    expect(bench.sandbox.world.krrChanges).toEqual([]);
  });

  test('400 for what is no JSON object, 415 for other media types', async () => {
    expect((await change('{')).status).toBe(400);
    expect((await change('[]')).status).toBe(400);
    const token = await bench.userToken([userWrite]);
    const form = { token, body: 'spraak=en', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await bench.ask('PATCH', '/rest/v1/person', form)).status).toBe(415);
  });

  test('needs the scope to write', async () => {
    expect((await change({ spraak: 'en' }, [userContact])).status).toBe(403);
    expect(await language()).toBeUndefined();
  });
});
