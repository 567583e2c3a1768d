import { type Draft, list } from '../draft.ts';
import { type Mutation, nothing } from './mutation.ts';
import { operations, whole } from './sites.ts';

const gains = { whole: '--c minor' };
const loses = { whole: '--b major' };
const follows = { whole: '--c patch' };

const server = (document: Draft): Draft => (document.servers as Draft[])[0] as Draft;
const environment = (document: Draft): Draft => server(document)['x-environment'] as Draft;

export const serverMutations: readonly Mutation[] = [
  {
    name: 'a new server',
    sites: whole,
    change: (document) => {
      list(document, 'servers').push({ url: 'https://ny.example', 'x-environment': { name: 'ny' } });
    },
    forward: gains,
    backward: loses,
  },
  {
    name: 'a server without a name',
    sites: whole,
    change: (document) => {
      list(document, 'servers').unshift({ url: 'https://{sted}.example/', variables: { sted: { default: 'ny' } } });
    },
    forward: gains,
    backward: loses,
  },
  {
    name: 'a server moves',
    sites: whole,
    change: (document) => {
      server(document).url = 'https://ny.example';
    },
    forward: loses,
    backward: loses,
  },
  {
    name: 'an address with a slash at the end',
    sites: whole,
    change: (document) => {
      server(document).url = `${server(document).url}/`;
    },
    forward: nothing,
    backward: nothing,
  },
  {
    name: 'another issuer',
    sites: whole,
    change: (document) => {
      list(environment(document), 'issuers').push('https://ny.example');
    },
    forward: gains,
    backward: loses,
  },
  {
    name: 'another network address',
    sites: whole,
    change: (document) => {
      list(environment(document), 'ipv6').push('2001:db8::1');
    },
    forward: follows,
    backward: follows,
  },
  {
    name: 'another call limit',
    sites: whole,
    change: (document) => {
      environment(document).callsPerMinute = 7;
    },
    forward: follows,
    backward: follows,
  },
  {
    name: 'a server is told to be retired',
    sites: whole,
    change: (document) => {
      list(document, 'x-retired-servers').push({ host: 'gammel.example', retired: '2020-01-01', replacedBy: 'prod' });
    },
    forward: follows,
    backward: follows,
  },
  {
    name: 'an operation gets servers of its own',
    sites: operations((node) => !('servers' in node)),
    prepare: (node) => {
      node.servers = [{ url: 'https://a.example' }];
    },
    change: (node) => {
      node.servers = [{ url: 'https://a.example' }, { url: 'https://b.example' }];
    },
    forward: gains,
    backward: loses,
  },
];
