import { type Draft, list } from '../draft.ts';
import { both, type Mutation, nothing } from './mutation.ts';
import { nameOf, objects, objectsWith } from './sites.ts';

const properties = (node: Draft): Draft => node.properties as Draft;
const without = (node: Draft, name: string): void => {
  if (Array.isArray(node.required)) node.required = node.required.filter((other) => other !== name);
};
const remove = (node: Draft, necessity: 'required' | 'optional'): void => {
  const name = nameOf(node, necessity);
  delete properties(node)[name];
  without(node, name);
};

const addsOptional = both('cc- minor');
const dropsOptional = { request: 'bb- major', response: 'cb- major' };
const addsRequired = { request: 'bb- major', response: 'cc- minor' };
const dropsRequired = both('bb- major');
const tightens = { request: 'bb- major', response: 'cc- minor' };
const loosens = { request: 'cc- minor', response: 'bb- major' };

export const propertyMutations: readonly Mutation[] = [
  {
    name: 'a new optional property',
    sites: objects,
    change: (node) => {
      properties(node).nyttFelt = { type: 'string' };
    },
    forward: addsOptional,
    backward: dropsOptional,
  },
  {
    name: 'a new required property',
    sites: objects,
    change: (node) => {
      properties(node).nyttFelt = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'boolean' } } };
      list(node, 'required').push('nyttFelt');
    },
    forward: addsRequired,
    backward: dropsRequired,
  },
  {
    name: 'an optional property is dropped',
    sites: objectsWith('optional'),
    change: (node) => remove(node, 'optional'),
    forward: dropsOptional,
    backward: addsOptional,
  },
  {
    name: 'a required property is dropped',
    sites: objectsWith('required'),
    change: (node) => remove(node, 'required'),
    forward: dropsRequired,
    backward: addsRequired,
  },
  {
    name: 'an optional property becomes required',
    sites: objectsWith('optional'),
    change: (node) => {
      list(node, 'required').push(nameOf(node, 'optional'));
    },
    forward: tightens,
    backward: loosens,
  },
  {
    name: 'a required property becomes optional',
    sites: objectsWith('required'),
    change: (node) => without(node, nameOf(node, 'required')),
    forward: loosens,
    backward: tightens,
  },
  {
    name: 'a property is ruled out',
    sites: objects,
    prepare: (node) => {
      properties(node).gammelt = { type: 'string' };
    },
    change: (node) => {
      properties(node).gammelt = false;
    },
    forward: tightens,
    backward: loosens,
  },
  {
    name: 'the order of properties, and of what is required',
    sites: objects,
    change: (node) => {
      node.properties = Object.fromEntries(Object.entries(properties(node)).reverse());
      if (Array.isArray(node.required)) node.required.reverse();
    },
    forward: nothing,
    backward: nothing,
  },
  {
    name: 'a property moves into allOf',
    sites: objectsWith('optional'),
    change: (node) => {
      const name = nameOf(node, 'optional');
      node.allOf = [{ type: 'object', properties: { [name]: properties(node)[name] } }];
      delete properties(node)[name];
    },
    forward: nothing,
    backward: nothing,
  },
];
