import type { Draft } from '../draft.ts';
import { both, type Mutation } from './mutation.ts';
import { booleans, objects, plainStrings } from './sites.ts';

const firstProperty = (node: Draft): Draft => {
  const properties = node.properties as Draft;
  const name = Object.keys(properties)[0] ?? '';
  properties[name] = { ...(properties[name] as Draft) };
  return properties[name] as Draft;
};

/** What may be said of the place where a schema stands. */
export const placeMutations: readonly Mutation[] = [
  {
    name: 'a property is deprecated',
    sites: objects,
    change: (node) => {
      firstProperty(node).deprecated = true;
    },
    prepare: (node) => {
      delete firstProperty(node).deprecated;
    },
    forward: both('-c- minor'),
    backward: both('-c- patch'),
  },
  {
    name: 'a property only comes',
    sites: objects,
    change: (node) => {
      firstProperty(node).readOnly = true;
    },
    forward: { request: 'b-- major' },
    backward: { request: 'c-- minor' },
  },
  {
    name: 'a property is only sent',
    sites: objects,
    change: (node) => {
      firstProperty(node).writeOnly = true;
    },
    forward: { response: 'b-- major' },
    backward: { response: 'c-- minor' },
  },
  {
    name: 'a default',
    sites: booleans,
    change: (node) => {
      node.default = false;
    },
    forward: both('c-- patch'),
    backward: both('b-- major'),
  },
  {
    name: 'another default',
    sites: plainStrings,
    prepare: (node) => {
      node.default = 'a';
    },
    change: (node) => {
      node.default = 'b';
    },
    forward: both('b-- major'),
    backward: both('b-- major'),
  },
  {
    name: 'scopes for a field that everybody got',
    sites: objects,
    prepare: (node) => {
      delete firstProperty(node)['x-scopes'];
    },
    change: (node) => {
      firstProperty(node)['x-scopes'] = ['a:les', 'b:les'];
    },
    forward: { response: '--b major' },
    backward: { response: '--c minor' },
  },
  {
    name: 'another scope for a field',
    sites: objects,
    prepare: (node) => {
      firstProperty(node)['x-scopes'] = ['a:les'];
    },
    change: (node) => {
      firstProperty(node)['x-scopes'] = ['b:les', 'a:les'];
    },
    forward: { response: '--c minor' },
    backward: { response: '--b major' },
  },
];
