import { child, type Draft } from '../draft.ts';
import { both, type Mutation, nothing } from './mutation.ts';
import { objects, whole } from './sites.ts';

const schemas = (document: Draft): Draft => child(child(document, 'components'), 'schemas');
const first = (document: Draft): string => Object.keys(schemas(document))[0] ?? '';

export const nameMutations: readonly Mutation[] = [
  {
    name: 'a new schema that nothing uses',
    sites: whole,
    change: (document) => {
      schemas(document).Nytt = { type: 'string' };
    },
    forward: { whole: '-c- minor' },
    backward: { whole: '-b- major' },
  },
  {
    name: 'a schema is renamed',
    sites: whole,
    change: (document) => {
      const old = first(document);
      const text = JSON.stringify(document).replaceAll(`"#/components/schemas/${old}"`, '"#/components/schemas/Nytt"');
      Object.assign(document, JSON.parse(text));
      schemas(document).Nytt = schemas(document)[old];
      delete schemas(document)[old];
    },
    forward: { whole: ['-b- major', '-c- minor'] },
    backward: { whole: ['-b- major', '-c- minor'] },
  },
  {
    name: 'a property refers to a schema in place of holding it',
    sites: objects,
    prepare: (node, document) => {
      schemas(document).Nytt = { type: 'object', properties: { a: { type: 'string' } } };
      child(node, 'properties').nyttFelt = { ...(schemas(document).Nytt as Draft) };
    },
    change: (node) => {
      child(node, 'properties').nyttFelt = { $ref: '#/components/schemas/Nytt' };
    },
    forward: nothing,
    backward: nothing,
  },
  {
    name: 'a property refers to another schema',
    sites: objects,
    prepare: (node, document) => {
      schemas(document).Nytt = { type: 'array', items: { type: 'string' } };
      schemas(document).Annet = { type: 'array', items: { type: 'boolean' } };
      child(node, 'properties').nyttFelt = { $ref: '#/components/schemas/Nytt' };
    },
    change: (node) => {
      child(node, 'properties').nyttFelt = { $ref: '#/components/schemas/Annet' };
    },
    forward: both('bb- major'),
    backward: both('bb- major'),
  },
  {
    name: 'prose',
    sites: whole,
    change: (document) => {
      const told = JSON.stringify(document, (key, value) =>
        ['description', 'summary', 'title'].includes(key) && typeof value === 'string' ? `${value} Og mer.` : value,
      );
      Object.assign(document, JSON.parse(told), {
        tags: [{ name: 'ny' }],
        externalDocs: { url: 'https://ny.example' },
      });
      child(document, 'info').version = '99.0.0';
    },
    forward: nothing,
    backward: nothing,
  },
];
