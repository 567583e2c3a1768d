import { copy, type Draft, list } from '../draft.ts';
import type { Mutation } from './mutation.ts';
import { operationsIn } from './sites.ts';

export const parameterMutations: readonly Mutation[] = [
  ...['query', 'header', 'cookie'].flatMap((place) => [
    parameter(`an optional ${place} parameter`, { name: 'X-Ny', in: place, schema: { type: 'string' } }, 'cc- minor'),
    parameter(
      `a required ${place} parameter`,
      { name: 'X-Ny', in: place, required: true, schema: { type: 'string' } },
      'bb- major',
    ),
  ]),
  changed('a parameter becomes required', { in: 'query' }, { required: true }, 'bb- major', 'cc- minor'),
  changed('a parameter is deprecated', { in: 'query' }, { deprecated: true }, '-c- minor', '-c- patch'),
  changed('a header parameter is spelled otherwise', { in: 'header' }, { name: 'x-NY' }, '-b- major', '-b- major'),
  changed(
    'a list is written otherwise',
    { in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    { explode: false },
    'b-- major',
    'b-- major',
  ),
  changed(
    'a parameter holds something else',
    { in: 'query' },
    { schema: { type: 'boolean' } },
    'bb- major',
    'bb- major',
  ),
  changed('how it is written is said aloud', { in: 'query' }, { style: 'form', explode: true }, [], []),
];

function parameter(name: string, added: Draft, told: string): Mutation {
  return {
    name,
    sites: operationsIn('request'),
    change: (node) => {
      list(node, 'parameters').push(copy(added));
    },
    forward: { request: told },
    backward: { request: 'bb- major' },
  };
}

/** Of a parameter that both documents have. */
function changed(
  name: string,
  was: Draft,
  change: Draft,
  forward: string | string[],
  backward: string | string[],
): Mutation {
  return {
    name,
    sites: operationsIn('request'),
    prepare: (node) => {
      list(node, 'parameters').unshift({ name: 'X-Ny', schema: { type: 'string' }, ...copy(was) });
    },
    change: (node) => {
      Object.assign(list(node, 'parameters')[0] as Draft, copy(change));
    },
    forward: { request: forward },
    backward: { request: backward },
  };
}
