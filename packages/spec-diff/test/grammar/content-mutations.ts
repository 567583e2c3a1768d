import { child, copy, type Draft } from '../draft.ts';
import type { Place, Places } from '../places.ts';
import { both, type Mutation, nothing, where } from './mutation.ts';
import { operationsIn } from './sites.ts';

const bodies = (places: Places): readonly Place[] => places.bodies;
const responses = (places: Places): readonly Place[] => places.responses;
const answers = operationsIn('response');
const status =
  (code: string, answer: Draft = { description: 'Another.' }): Mutation['change'] =>
  (node) => {
    child(node, 'responses')[code] = copy(answer);
  };
const withContent = (places: Places, document: Draft): readonly Place[] =>
  where(places.responses, document, (node) => 'content' in node);

export const contentMutations: readonly Mutation[] = [
  {
    name: 'another media type of requests',
    sites: bodies,
    change: (node) => {
      child(node, 'content')['application/vnd.ny+json'] = { schema: { type: 'string' } };
    },
    forward: { request: 'cc- minor' },
    backward: { request: 'bb- major' },
  },
  {
    name: 'another media type of answers',
    sites: responses,
    change: (node) => {
      child(node, 'content')['application/vnd.ny+json'] = { schema: { type: 'string' } };
    },
    forward: { response: 'cc- minor' },
    backward: { response: 'bb- major' },
  },
  {
    name: 'a media type is renamed',
    sites: withContent,
    prepare: (node) => {
      node.content = { 'text/plain': { schema: { type: 'string' } } };
    },
    change: (node) => {
      node.content = { 'text/html': { schema: { type: 'string' } } };
    },
    forward: { response: ['bb- major', 'cc- minor'] },
    backward: { response: ['bb- major', 'cc- minor'] },
  },
  {
    name: 'the encoding of a part',
    sites: (places) => places.mediaTypes,
    change: (node) => {
      node.encoding = { a: { contentType: 'text/plain' } };
    },
    forward: both('b-- major'),
    backward: both('b-- major'),
  },
  {
    name: 'another success',
    sites: answers,
    change: status('203'),
    forward: { response: 'bc- major' },
    backward: { response: 'cb- major' },
  },
  {
    name: 'another error',
    sites: answers,
    change: status('418'),
    forward: { response: 'cc- minor' },
    backward: { response: 'cb- major' },
  },
  {
    name: 'any other error',
    sites: answers,
    change: status('default'),
    forward: { response: 'cc- minor' },
    backward: { response: 'cb- major' },
  },
  {
    name: 'an error that was one of many',
    sites: answers,
    prepare: status('4XX', { description: 'x', content: { 'text/plain': { schema: { type: 'string' } } } }),
    change: status('418', {
      description: 'x',
      content: { 'text/plain': { schema: { type: 'string', minLength: 1 } } },
    }),
    forward: { response: ['cc- minor', 'c-- patch'] },
    backward: { response: ['cb- major', 'b-- major'] },
  },
  header('a header that may come', { schema: { type: 'string' } }, 'cc- minor', 'cb- major'),
  header('a header that always comes', { required: true, schema: { type: 'string' } }, 'cc- minor', 'bb- major'),
  header('a header always comes', { required: true }, 'cc- minor', 'bb- major', { schema: { type: 'string' } }),
  header('a header is deprecated', { deprecated: true }, '-c- minor', '-c- patch', { schema: { type: 'string' } }),
  header('a header holds something else', { schema: { type: 'boolean' } }, 'bb- major', 'bb- major', {
    schema: { type: 'string' },
  }),
  header('a header is written otherwise', { explode: true }, 'b-- major', 'b-- major', {
    schema: { type: 'array', items: { type: 'string' } },
  }),
  {
    name: 'a header is spelled otherwise',
    sites: responses,
    prepare: (node) => {
      child(node, 'headers')['X-Ny'] = { schema: { type: 'string' } };
    },
    change: (node) => {
      const headers = child(node, 'headers');
      headers['x-ny'] = headers['X-Ny'];
      delete headers['X-Ny'];
    },
    forward: { response: '-b- major' },
    backward: { response: '-b- major' },
  },
  {
    name: 'the order of answers',
    sites: answers,
    change: (node) => {
      node.responses = Object.fromEntries(Object.entries(node.responses as Draft).reverse());
    },
    forward: nothing,
    backward: nothing,
  },
];

function header(name: string, change: Draft, forward: string, backward: string, was?: Draft): Mutation {
  return {
    name,
    sites: responses,
    prepare: (node) => {
      if (was) child(node, 'headers')['X-Ny'] = copy(was);
    },
    change: (node) => {
      Object.assign(child(child(node, 'headers'), 'X-Ny'), copy(change));
    },
    forward: { response: forward },
    backward: { response: backward },
  };
}
