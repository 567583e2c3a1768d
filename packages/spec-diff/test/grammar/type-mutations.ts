import type { Draft } from '../draft.ts';
import { both, type Mutation } from './mutation.ts';
import { arrays, booleans, integers, plainStrings, strings } from './sites.ts';

/** Leaves nothing of a schema but what is given. */
const become = (node: Draft, schema: Draft): void => {
  for (const key of Object.keys(node)) delete node[key];
  Object.assign(node, schema);
};

const wider = { request: 'cc- minor', response: 'bb- major' };
const narrower = { request: 'bb- major', response: 'cc- minor' };

export const typeMutations: readonly Mutation[] = [
  {
    name: 'text becomes a number',
    sites: strings,
    change: (node) => become(node, { type: 'integer' }),
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'a truth value becomes text',
    sites: booleans,
    change: (node) => become(node, { type: 'string' }),
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'one becomes many',
    sites: plainStrings,
    change: (node) => become(node, { type: 'array', items: { type: 'string' } }),
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'text or a number',
    sites: plainStrings,
    change: (node) => become(node, { type: ['string', 'integer'] }),
    forward: wider,
    backward: narrower,
  },
  {
    name: 'text becomes anything',
    sites: plainStrings,
    change: (node) => become(node, {}),
    forward: wider,
    backward: narrower,
  },
  {
    name: 'a whole number becomes any number',
    sites: integers,
    change: (node) => {
      node.type = 'number';
      delete node.format;
    },
    prepare: (node) => {
      delete node.format;
    },
    forward: { request: 'c-- minor', response: 'b-- major' },
    backward: { request: 'b-- major', response: 'c-- patch' },
  },
  {
    name: 'a whole number in place of text becomes any number',
    sites: plainStrings,
    prepare: (node) => become(node, { type: 'integer' }),
    change: (node) => become(node, { type: 'number' }),
    forward: { request: 'c-- minor', response: 'b-- major' },
    backward: { request: 'b-- major', response: 'c-- patch' },
  },
  {
    name: 'text or null',
    sites: strings,
    change: (node) => {
      node.type = ['string', 'null'];
    },
    forward: wider,
    backward: narrower,
  },
  {
    name: 'a list or null, by a choice',
    sites: arrays,
    change: (node) => become(node, { anyOf: [{ type: 'null' }, { ...node }] }),
    forward: wider,
    backward: narrower,
  },
  {
    name: 'another kind of items',
    sites: arrays,
    change: (node) => {
      node.items = { type: 'array', items: { type: 'boolean' } };
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'a tuple',
    sites: arrays,
    prepare: (node) => {
      node.items = { type: 'boolean' };
    },
    change: (node) => {
      node.prefixItems = [{ type: 'string' }];
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
];
