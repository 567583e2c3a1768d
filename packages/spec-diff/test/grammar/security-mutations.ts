import { child, type Draft } from '../draft.ts';
import type { Place } from '../places.ts';
import { type Mutation, nothing } from './mutation.ts';
import { operations, whole } from './sites.ts';

const gains = { whole: '--c minor' };
const loses = { whole: '--b major' };

/** Between two ways to say who may call an operation. */
function security(
  name: string,
  was: readonly Draft[],
  is: readonly Draft[],
  forward: string | string[],
  backward: string | string[],
): Mutation {
  return {
    name,
    sites: operations(),
    prepare: (node) => {
      node.security = was;
    },
    change: (node) => {
      node.security = is;
    },
    forward: { whole: forward },
    backward: { whole: backward },
  };
}

const a = { mp: ['a'] };
const b = { mp: ['b'] };
const ab = { mp: ['a', 'b'] };
const abc = { mp: ['a', 'b', 'c'] };
const all: readonly Place[] = [{ path: [], directions: new Set() }];

export const securityMutations: readonly Mutation[] = [
  security('another scope opens it', [a], [a, b], '--c minor', '--b major'),
  security('one scope for another', [a], [b], ['--b major', '--c minor'], ['--b major', '--c minor']),
  security('a second scope is needed', [a], [ab], '--b major', '--c minor'),
  security('a token is needed', [{}], [{ mp: [] }], '--b major', '--c minor'),
  security('a scope is needed', [{ mp: [] }], [a], '--b major', '--c minor'),
  security('a second scheme is needed', [a], [{ ...a, nokkel: [] }], '--b major', '--c minor'),
  security('either of two is enough', [ab], [a, b], ['--c minor', '--c minor'], ['--b major', '--b major']),
  security('a way that is no way of its own', [a], [a, abc], [], []),
  security('the order of ways', [a, b], [b, a], [], []),
  security('no security, said in two ways', [], [{}], [], []),
  {
    name: 'a scope for the whole API',
    sites: (places, document) => (operations((node) => !('security' in node))(places, document).length > 0 ? all : []),
    prepare: (document) => {
      document.security = [a];
    },
    change: (document) => {
      document.security = [ab];
    },
    forward: loses,
    backward: gains,
  },
  {
    name: 'how callers show who they are',
    sites: whole,
    prepare: (document) => {
      child(child(document, 'components'), 'securitySchemes').mp = { type: 'http', scheme: 'bearer' };
      for (const item of Object.values(document.paths as Record<string, Record<string, Draft>>)) {
        for (const method of ['get', 'post']) if (item[method]) item[method].security = [a];
      }
    },
    change: (document) => {
      child(child(document, 'components'), 'securitySchemes').mp = { type: 'apiKey', in: 'header', name: 'X-Key' };
    },
    forward: loses,
    backward: loses,
  },
  {
    name: 'a security scheme that nothing uses',
    sites: whole,
    change: (document) => {
      child(child(document, 'components'), 'securitySchemes').ubrukt = { type: 'http', scheme: 'basic' };
    },
    forward: nothing,
    backward: nothing,
  },
];
