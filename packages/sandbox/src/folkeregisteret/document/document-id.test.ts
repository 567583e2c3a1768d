import { expect, test } from 'vitest';
import { createDocumentIds } from './document-id.ts';

const ids = createDocumentIds(7);

test('an id is 32 lower-case hexadecimal digits and leads back to person and event', () => {
  const seen = new Set<string>();
  for (let person = 0; person < 2000; person++) {
    for (const nummer of [1, 2, 40]) {
      for (const kind of ['persondokument', 'hendelsesdokument'] as const) {
        const id = ids.id({ kind, person, nummer });
        expect(id).toMatch(/^[0-9a-f]{32}$/);
        expect(ids.nameOf(id)).toEqual({ kind, person, nummer });
        seen.add(id);
      }
    }
  }
  expect(seen.size).toBe(12_000);
});

test('any other text is no id: another world, another form, another digit', () => {
  const id = ids.id({ kind: 'persondokument', person: 5_599_999, nummer: 17 });
  expect(createDocumentIds(8).nameOf(id)).toBeUndefined();
  expect(ids.nameOf(id.toUpperCase().replace(/\d/g, 'A'))).toBeUndefined();
  for (let place = 0; place < 32; place++) {
    const digit = id[place] === '0' ? '1' : '0';
    expect(ids.nameOf(id.slice(0, place) + digit + id.slice(place + 1))).toBeUndefined();
  }
});
