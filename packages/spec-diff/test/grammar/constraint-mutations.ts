import type { Draft } from '../draft.ts';
import { both, type Expectation, type Mutation } from './mutation.ts';
import { arrays, integers, plainStrings, withPattern } from './sites.ts';

const tightened: Expectation = { request: 'b-- major', response: 'c-- patch' };
const loosened: Expectation = { request: 'c-- minor', response: 'b-- major' };

/** From the first keywords to the second is tighter. */
function tighter(sites: Mutation['sites'], was: Draft, is: Draft): Mutation {
  const told = JSON.stringify([was, is]).replaceAll('"', '');
  return {
    name: `tighter, ${told}`,
    sites,
    prepare: (node) => {
      for (const key of Object.keys(is)) delete node[key];
      Object.assign(node, was);
    },
    change: (node) => {
      for (const key of Object.keys(was)) delete node[key];
      Object.assign(node, is);
    },
    forward: tightened,
    backward: loosened,
  };
}

function other(sites: Mutation['sites'], was: Draft, is: Draft): Mutation {
  return {
    ...tighter(sites, was, is),
    name: `other, ${JSON.stringify([was, is])}`,
    forward: both('b-- major'),
    backward: both('b-- major'),
  };
}

export const constraintMutations: readonly Mutation[] = [
  tighter(plainStrings, {}, { minLength: 2 }),
  tighter(plainStrings, { minLength: 2 }, { minLength: 3 }),
  tighter(plainStrings, {}, { maxLength: 100 }),
  tighter(plainStrings, { maxLength: 100 }, { maxLength: 50 }),
  tighter(plainStrings, {}, { pattern: '^a' }),
  tighter(plainStrings, {}, { format: 'date' }),
  tighter(plainStrings, {}, { contentEncoding: 'base64' }),
  other(withPattern, { pattern: '^a' }, { pattern: '^[A-Z]{7}$' }),
  other(plainStrings, { format: 'date' }, { format: 'date-time' }),
  tighter(integers, {}, { minimum: -5 }),
  tighter(integers, { minimum: 0 }, { exclusiveMinimum: 0 }),
  tighter(integers, { type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }),
  tighter(integers, { type: 'number', maximum: 0 }, { type: 'number', exclusiveMaximum: 0 }),
  tighter(integers, { maximum: 10 }, { maximum: 9 }),
  tighter(integers, {}, { exclusiveMaximum: 10 }),
  tighter(integers, { multipleOf: 2 }, { multipleOf: 4 }),
  other(integers, { multipleOf: 2 }, { multipleOf: 3 }),
  tighter(integers, { format: 'int64' }, { format: 'int32' }),
  tighter(arrays, { minItems: 0 }, { minItems: 1 }),
  tighter(arrays, { maxItems: 900 }, { maxItems: 800 }),
  tighter(arrays, { uniqueItems: false }, { uniqueItems: true }),
  tighter(arrays, {}, { contains: { type: 'string' } }),
];
