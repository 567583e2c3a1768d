import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKrrBench, type KrrBench } from '../../test/krr-bench.ts';
import { createKrrModel, type KrrModel, type Mutation } from '../../test/krr-model.ts';
import type { HentEndringerResponse } from '../generated/krr/types.ts';
import type { WorldEvent } from '../index.ts';

const scopes = ['hentendring.read', 'kontaktinformasjon.read', 'digitalpost.read'].map((name) => `krr:global/${name}`);
/** Published persons without anything special. */
const persons = ['11822648950', '06828498159', '23837998492', '12869699835'];

const kanal = fc.constantFrom('epostadresse', 'mobiltelefonnummer');
const type = <Type extends string>(name: Type) => fc.constant(name);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  // Values that no other person has: on duplicates see personer.test.ts.
  fc.record({ type: type('kontaktinformasjon-set'), kanal, verdi: fc.constant('') }),
  fc.record({ type: type('kontaktinformasjon-verified'), kanal }),
  fc.record({ type: type('kontaktinformasjon-validated'), kanal }),
  fc.record({ type: type('kontaktinformasjon-removed'), kanal }),
  fc.record({ type: type('reservasjon-set'), reservasjon: fc.constantFrom('JA', 'NEI') }),
  fc.record({ type: type('spraak-set'), spraak: fc.constantFrom('nb', 'nn', 'en', 'se') }),
  fc.record({ type: type('spraak-removed') }),
  fc.record({
    type: type('postkasse-set'),
    adresse: fc.constantFrom('test.person#0000', '0000000001'),
    leverandoer: fc.constantFrom('Digipost', 'e-Boks'),
  }),
  fc.record({ type: type('postkasse-removed') }),
  fc.record({ type: type('krr-deleted') }),
);
const step = fc.record({
  mutation,
  person: fc.constantFrom(...persons),
  door: fc.constantFrom('in process', 'over HTTP'),
  seconds: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it to the sandbox and to the model, and compares what both say of the change. */
async function play(steps: readonly Step[], bench: KrrBench, model: KrrModel): Promise<void> {
  for (const [i, { mutation: drawn, person: personidentifikator, door, seconds }] of steps.entries()) {
    bench.clock.now += seconds * 1000;
    const verdi = { epostadresse: `a${i}@example.org`, mobiltelefonnummer: `+9990000${String(i).padStart(4, '0')}` };
    const told = drawn.type === 'kontaktinformasjon-set' ? { ...drawn, verdi: verdi[drawn.kanal] } : drawn;
    const event = { ...told, personidentifikator } as WorldEvent;
    const isChange = model.mutate(personidentifikator, told, bench.clock.now);
    const endringsId = isChange ? 200_000_000 + model.log.length : undefined;
    if (door === 'over HTTP') {
      const init = { method: 'POST', body: JSON.stringify(event) };
      const response = await bench.sandbox.fetch(new Request('http://127.0.0.1/_sandbox/krr-events', init));
      expect(response.status).toBe(201);
      expect(((await response.json()) as Record<string, unknown>).endrings_id).toBe(endringsId);
    } else {
      bench.sandbox.world.append(event);
    }
    expect(bench.sandbox.world.krrChanges).toHaveLength(model.log.length);
  }
}

/** The page by the sources: ids from 200 000 001 on, at most 1000, exclusive or inclusive of the id asked from. */
function expectedPage(fraEndringsId: number, model: KrrModel, boundary: 'exclusive' | 'inclusive'): object {
  const page = model.log
    .map((personidentifikator, i) => ({ id: 200_000_001 + i, personidentifikator }))
    .filter(({ id }) => (boundary === 'inclusive' ? id >= fraEndringsId : id > fraEndringsId))
    .slice(0, 1000);
  return {
    list: page.map(({ personidentifikator }) => model.person(personidentifikator)),
    fraEndringsId,
    tilEndringsId: page.at(-1)?.id ?? fraEndringsId,
    sisteEndringsId: model.log.length === 0 ? 0 : 200_000_000 + model.log.length,
  };
}

async function pageFrom(fraEndringsId: number, bench: KrrBench): Promise<object> {
  const token = await bench.machineToken(scopes);
  const { status, body } = await bench.ask('POST', '/rest/v2/krr/hentEndringer', { token, body: { fraEndringsId } });
  expect(status).toBe(200);
  const { list, ...ids } = body as unknown as HentEndringerResponse;
  return { ...ids, list: list.map(({ sertifikat: _, ...person }) => person) };
}

const scenario = fc.record({
  steps: fc.oneof(fc.array(step, { maxLength: 60 }), fc.array(step, { minLength: 2000, maxLength: 2800 })),
  from: fc.array(
    fc.oneof(
      fc.nat(3000).map((n) => 200_000_000 + n),
      fc.nat(200_000_000),
    ),
    { maxLength: 4 },
  ),
});

test.each(['exclusive', 'inclusive'] as const)(
  'the feed is the log of all mutations and shows the state of now: %s',
  async (changeBoundary) => {
    await fc.assert(
      fc.asyncProperty(scenario, async ({ steps, from }) => {
        const bench = await createKrrBench({ quirks: { krr: { changeBoundary, timestamps: 'utc-milliseconds' } } });
        const model = createKrrModel();
        // From here on the world holds of these persons what events have told, as the model does.
        const cleared = persons.map((person) => ({ mutation: { type: 'krr-deleted' }, person }) as const);
        await play(
          cleared.map((one) => ({ ...one, door: 'in process', seconds: 0 })),
          bench,
          model,
        );
        await play(steps, bench, model);
        const newest = 200_000_000 + model.log.length;
        for (const fraEndringsId of [0, 200_000_001, newest - 1, newest, newest + 1, ...from]) {
          expect(await pageFrom(fraEndringsId, bench)).toEqual(expectedPage(fraEndringsId, model, changeBoundary));
        }
      }),
      { seed: 5, numRuns: 12 },
    );
  },
  60_000,
);
