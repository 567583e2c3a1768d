import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../index.ts';
import { folkeregisterFields } from '../world/transitions/transitions.ts';

const personidentifikator = '11822648950';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ size: 1000, now: () => Date.UTC(2026, 0, 15, 11, 30) });
});

async function tell(event: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const request = new Request('http://127.0.0.1/_sandbox/folkeregisteret-events', {
    method: 'POST',
    body: JSON.stringify(event),
  });
  const response = await sandbox.fetch(request);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('POST /_sandbox/folkeregisteret-events', () => {
  test('lets something happen, and tells what came of it', async () => {
    const { status, body } = await tell({ type: 'doedsfall-registered', personidentifikator, dato: '2026-01-10' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ sequence: 1, at: Date.UTC(2026, 0, 15, 11, 30) });
    const told = body.hendelser as readonly Record<string, unknown>[];
    expect(told[0]).toEqual({
      sekvensnummer: expect.any(Number),
      folkeregisteridentifikator: personidentifikator,
      hendelsestype: 'personErDoed',
    });
    const [recorded] = sandbox.world.events;
    expect(recorded).toMatchObject({ type: 'doedsfall-registered', dato: '2026-01-10' });
    expect(sandbox.persondokumenter(personidentifikator).at(-1)?.hendelsestype).toBe('personErDoed');
  });

  test('takes fields in snake_case and what they hold as the register spells it', async () => {
    const newcomer = await tell({
      type: 'dNummer-assigned',
      foedselsdato: '1990-02-03',
      kjoenn: 'mann',
      fornavn: 'JAN',
      etternavn: 'NY',
      statsborgerskap: 'POL',
      utenlandsk_identifikasjonsnummer: '90020312345',
      oppholdsadresse: { kommunenummer: '0301', adressenavn: 'Storveien', husnummer: '4' },
    });
    expect(newcomer.status).toBe(201);
    const [{ folkeregisteridentifikator }] = newcomer.body.hendelser as [{ folkeregisteridentifikator: string }];
    const settled = await tell({
      type: 'innflytting-registered',
      personidentifikator: folkeregisteridentifikator,
      fraflyttingsland: 'POL',
      fraflyttingssted_i_utlandet: 'Lublin',
    });
    expect(
      (settled.body.hendelser as readonly { hendelsestype: string }[]).map(({ hendelsestype }) => hendelsestype),
    ).toEqual(['endringIIdentifikasjonsnummer', 'personErBosatt', 'endringIInnflytting']);
  });

  test.each<[object, string]>([
    [{}, 'Field type: is missing or unknown. Use one of foedsel-registered'],
    [{ type: 'krr-deleted', personidentifikator }, 'Field type: is missing or unknown'],
    [{ type: 'toString', personidentifikator }, 'Field type: is missing or unknown'],
    [{ type: 'person-repaired' }, 'Field personidentifikator: must be'],
    [{ type: 'person-repaired', personidentifikator: '01810000000' }, 'Field personidentifikator: belongs to nobody'],
    [{ type: 'person-repaired', personidentifikator, dato: '2026-01-01' }, 'Field type: has no fields but'],
    [
      { type: 'foedsel-registered', personidentifikator, kjoenn: 'mann', annen_forelder: '1' },
      'Field annen_forelder: must be',
    ],
    [{ type: 'doedsfall-registered', personidentifikator, dato: 20_260_110 }, 'Field dato: must be of type string'],
    [{ type: 'doedsfall-registered', personidentifikator, at: 0 }, 'Unknown field'],
  ])('400 for %j, by the name of the field', async (event, named) => {
    const { status, body } = await tell(event);
    expect(status).toBe(400);
    expect(body.message).toContain(named);
    expect(JSON.stringify(body)).not.toContain('01810000000');
    expect(sandbox.world.events).toHaveLength(0);
  });

  test('400 for what the register cannot note now', async () => {
    sandbox = createSandbox({ size: 1000, now: () => Date.UTC(1964, 0, 1) });
    const event = {
      type: 'dNummer-assigned',
      foedselsdato: '1940-02-03',
      kjoenn: 'mann',
      fornavn: 'JAN',
      etternavn: 'NY',
      statsborgerskap: 'POL',
    };
    const { status, body } = await tell(event);
    expect([status, body.message]).toEqual([
      400,
      expect.stringMatching(/^Field type: cannot happen now. The register opened on/),
    ]);
  });
});

test('GET /_sandbox tells of every type of event what it holds', async () => {
  const { commands } = await (await sandbox.fetch(new Request('http://127.0.0.1/_sandbox'))).json();
  const find = (path: string) => commands.find(({ url }: { url: string }) => url.endsWith(path));
  const { events, fields } = find('/folkeregisteret-events');
  expect(Object.keys(events)).toEqual(Object.keys(folkeregisterFields));
  expect(events['foedsel-registered']).toEqual({
    personidentifikator: 'the personidentifikator of an inhabitant, 11 digits',
    dato: 'a date, YYYY-MM-DD; may be left out',
    kjoenn: 'kvinne or mann',
    annen_forelder: 'the personidentifikator of an inhabitant, 11 digits; may be left out',
  });
  for (const own of Object.values(events)) {
    for (const [field, says] of Object.entries(own as object)) {
      expect(fields).toHaveProperty(field);
      expect(says.length).toBeGreaterThan(3);
    }
  }
  expect(Object.keys(find('/krr-events').events)).toContain('reservasjon-set');
});

test('a krr-event is no event of Folkeregisteret, nor the other way round', async () => {
  const body = JSON.stringify({ type: 'doedsfall-registered', personidentifikator });
  const refused = await sandbox.fetch(new Request('http://127.0.0.1/_sandbox/krr-events', { method: 'POST', body }));
  expect([refused.status, (await refused.json()).message]).toEqual([
    400,
    expect.stringMatching(/^Field type: is missing or unknown/),
  ]);
});
