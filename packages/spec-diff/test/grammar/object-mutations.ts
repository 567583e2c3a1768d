import { child, type Draft, list } from '../draft.ts';
import { both, type Mutation } from './mutation.ts';
import { objects, openObjects } from './sites.ts';

const properties = (node: Draft): Draft => node.properties as Draft;

/** What objects may hold beside the properties that are told, and how they are written. */
export const objectMutations: readonly Mutation[] = [
  {
    name: 'nothing beside the properties',
    sites: openObjects,
    change: (node) => {
      node.additionalProperties = false;
    },
    forward: { request: 'b-- major', response: 'c-- patch' },
    backward: { request: 'c-- minor', response: 'c-- patch' },
  },
  {
    name: 'any name beside the properties',
    sites: openObjects,
    change: (node) => {
      node.additionalProperties = true;
    },
    forward: both('-c- minor'),
    backward: both('-b- major'),
  },
  {
    name: 'what other names hold, from text to truth values',
    sites: openObjects,
    prepare: (node) => {
      node.additionalProperties = { type: 'array', items: { type: 'string' } };
      for (const name of Object.keys(properties(node)))
        properties(node)[name] = { type: 'array', items: { type: 'string' } };
    },
    change: (node) => {
      child(node, 'additionalProperties').items = { type: 'boolean' };
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'a name that is required and not told of',
    sites: openObjects,
    change: (node) => {
      list(node, 'required').push('ukjent');
    },
    forward: { request: 'b-- major', response: 'c-- patch' },
    backward: { request: 'c-- minor', response: 'b-- major' },
  },
  ...limits(),
  {
    name: 'another name in XML',
    sites: objects,
    change: (node) => {
      node.xml = { name: 'annet' };
    },
    forward: both('b-- major'),
    backward: both('b-- major'),
  },
];

function limits(): readonly Mutation[] {
  const added: readonly Draft[] = [
    { minProperties: 1 },
    { propertyNames: { pattern: '^[a-z]' } },
    { dependentRequired: { a: ['b'] } },
    { not: { required: ['forbudt'] } },
  ];
  return added.map((keyword) => ({
    name: `a limit on objects: ${Object.keys(keyword)[0]}`,
    sites: openObjects,
    change: (node) => {
      Object.assign(node, keyword);
    },
    forward: { request: 'b-- major', response: 'c-- patch' },
    backward: { request: 'c-- minor', response: 'b-- major' },
  }));
}
