import { expect, test } from 'vitest';
import type { Person } from '../generated/types.ts';
import { coalesce } from './coalesce.ts';

const id = (n: number): string => `0199${String(n).padStart(7, '0')}`;

function counting(fail?: Error) {
  const calls: string[][] = [];
  const personer = async (ids: Iterable<string>): Promise<Person[]> => {
    calls.push([...ids]);
    if (fail) throw fail;
    return [...ids].map((personidentifikator) => ({ personidentifikator, status: 'AKTIV' }));
  };
  return { lookUp: coalesce({ personer }), calls };
}

test('lookups of one turn are one call, those of the next another', async () => {
  const { lookUp, calls } = counting();
  const persons = await Promise.all([lookUp(id(3)), lookUp(id(1)), lookUp(id(3))]);
  expect(persons.map((person) => person.personidentifikator)).toEqual([id(3), id(1), id(3)]);
  await lookUp(id(3));
  expect(calls).toEqual([[id(3), id(1), id(3)], [id(3)]]);
});

test('more than 1000 are more calls', async () => {
  const { lookUp, calls } = counting();
  await Promise.all(Array.from({ length: 2500 }, (_, n) => lookUp(id(n))));
  expect(calls.map((ids) => ids.length)).toEqual([1000, 1000, 500]);
});

test.each(['123', '0199000000x', '', null, 1990000002])(
  '%j is refused alone: the others of its turn go on',
  async (wrong) => {
    const { lookUp, calls } = counting();
    const results = await Promise.allSettled([lookUp(id(1)), lookUp(wrong as string), lookUp(id(3))]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({
      reason: { code: 'invalid-input', problems: ['/personidentifikator: must be a string of eleven digits'] },
    });
    expect(calls).toEqual([[id(1), id(3)]]);
    await expect(lookUp(wrong as string)).rejects.toMatchObject({ code: 'invalid-input' });
    expect(calls).toHaveLength(1);
  },
);

test('a failure is told to all who were in the call', async () => {
  const failure = new Error('down');
  const { lookUp } = counting(failure);
  const results = await Promise.allSettled([lookUp(id(1)), lookUp(id(2))]);
  expect(results.map((result) => result.status === 'rejected' && result.reason)).toEqual([failure, failure]);
});
