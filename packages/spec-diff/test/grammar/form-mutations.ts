import { child, type Draft } from '../draft.ts';
import { both, type Mutation, nothing } from './mutation.ts';
import { choices, namedChoices, plainStrings } from './sites.ts';

const keyword = (node: Draft): string => (Array.isArray(node.oneOf) ? 'oneOf' : 'anyOf');
const forms = (node: Draft): unknown[] => node[keyword(node)] as unknown[];

/** Puts a choice of two objects in the place of a schema. */
function choose(node: Draft, document: Draft): void {
  const schemas = child(child(document, 'components'), 'schemas');
  for (const name of ['Den_ene', 'Den_andre']) {
    schemas[name] = { type: 'object', required: [name], properties: { [name]: { type: 'string' } } };
  }
  for (const key of Object.keys(node)) delete node[key];
  node.oneOf = ['Den_ene', 'Den_andre'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
}

const wider = { request: 'cc- minor', response: 'bb- major' };
const narrower = { request: 'bb- major', response: 'cc- minor' };

export const formMutations: readonly Mutation[] = [
  {
    name: 'a new form',
    sites: choices,
    change: (node) => {
      forms(node).push({ type: 'boolean' });
    },
    forward: wider,
    backward: narrower,
  },
  {
    name: 'a form is dropped',
    sites: choices,
    prepare: (node) => {
      forms(node).push({ type: 'array', items: { type: 'string' } }, { type: 'boolean' });
    },
    change: (node) => {
      forms(node).pop();
    },
    forward: narrower,
    backward: wider,
  },
  {
    name: 'a form changes',
    sites: choices,
    prepare: (node) => {
      forms(node).push({ type: 'boolean' });
    },
    change: (node) => {
      forms(node).pop();
      forms(node).push({ type: 'integer' });
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'the order of forms',
    sites: choices,
    change: (node) => {
      forms(node).reverse();
    },
    forward: nothing,
    backward: nothing,
  },
  {
    name: 'text becomes a choice of which it is one',
    sites: plainStrings,
    change: (node) => {
      delete node.type;
      node.oneOf = [{ type: 'string' }, { type: 'array', items: { type: 'string' } }];
    },
    forward: wider,
    backward: narrower,
  },
  {
    name: 'forms in place of text are told apart by a property',
    sites: plainStrings,
    prepare: choose,
    change: (node) => {
      node.discriminator = { propertyName: 'slag' };
    },
    forward: narrower,
    backward: wider,
  },
  {
    name: 'forms in place of text are told apart by another property',
    sites: plainStrings,
    prepare: (node, document) => {
      choose(node, document);
      node.discriminator = { propertyName: 'slag' };
    },
    change: (node) => {
      child(node, 'discriminator').propertyName = 'type';
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'the forms are told apart by a property',
    sites: namedChoices,
    change: (node) => {
      node.discriminator = { propertyName: 'slag' };
    },
    forward: narrower,
    backward: wider,
  },
  {
    name: 'the forms are told apart by another property',
    sites: namedChoices,
    prepare: (node) => {
      node.discriminator = { propertyName: 'slag' };
    },
    change: (node) => {
      child(node, 'discriminator').propertyName = 'type';
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
];
