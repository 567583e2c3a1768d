import { child, type Draft } from '../draft.ts';
import type { Mutation } from './mutation.ts';
import { operationsIn } from './sites.ts';

const body = (required: boolean): Draft => ({
  required,
  content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } } },
});
const without = operationsIn('request', (node) => !('requestBody' in node));

export const bodyMutations: readonly Mutation[] = [
  {
    name: 'a body that may be sent',
    sites: without,
    change: (node) => {
      node.requestBody = body(false);
    },
    forward: { request: 'cc- minor' },
    backward: { request: 'bb- major' },
  },
  {
    name: 'a body that must be sent',
    sites: without,
    change: (node) => {
      node.requestBody = body(true);
    },
    forward: { request: 'bb- major' },
    backward: { request: 'bb- major' },
  },
  {
    name: 'a body becomes required',
    sites: without,
    prepare: (node) => {
      node.requestBody = body(false);
    },
    change: (node) => {
      child(node, 'requestBody').required = true;
    },
    forward: { request: 'bb- major' },
    backward: { request: 'cc- minor' },
  },
];
