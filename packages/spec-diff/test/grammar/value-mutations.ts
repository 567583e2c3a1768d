import type { Draft } from '../draft.ts';
import { both, type Mutation, nothing } from './mutation.ts';
import { closedLists, openLists, plainStrings } from './sites.ts';

const openList = (node: Draft): unknown[] => node['x-extensible-enum'] as unknown[];
const closedList = (node: Draft): unknown[] => node.enum as unknown[];

export const valueMutations: readonly Mutation[] = [
  {
    name: 'a new value in an open list',
    sites: openLists,
    change: (node) => {
      openList(node).push('NY_VERDI');
    },
    forward: both('cc- minor'),
    backward: { request: 'bc- major', response: 'cc- patch' },
  },
  {
    name: 'a value is dropped from an open list',
    sites: openLists,
    prepare: (node) => {
      openList(node).push('ANNEN');
    },
    change: (node) => {
      openList(node).shift();
    },
    forward: { request: 'bc- major', response: 'cc- patch' },
    backward: both('cc- minor'),
  },
  {
    name: 'the order of an open list',
    sites: openLists,
    change: (node) => {
      openList(node).reverse();
    },
    forward: nothing,
    backward: nothing,
  },
  {
    name: 'a new value in a closed list',
    sites: closedLists,
    change: (node) => {
      closedList(node).push('ny');
    },
    forward: both('cc- minor'),
    backward: { request: 'bb- major', response: 'cc- patch' },
  },
  {
    name: 'a value is dropped from a closed list',
    sites: closedLists,
    change: (node) => {
      closedList(node).shift();
    },
    forward: { request: 'bb- major', response: 'cc- patch' },
    backward: both('cc- minor'),
  },
  {
    name: 'free text becomes an open list',
    sites: plainStrings,
    change: (node) => {
      node['x-extensible-enum'] = ['a', 'b'];
    },
    forward: both('cc- minor'),
    backward: both('cc- patch'),
  },
  {
    name: 'an open list of what is sent loses a value',
    sites: plainStrings,
    prepare: (node) => {
      node['x-extensible-enum'] = ['a', 'b'];
    },
    change: (node) => {
      openList(node).pop();
    },
    forward: { request: 'bc- major', response: 'cc- patch' },
    backward: both('cc- minor'),
  },
  {
    name: 'free text becomes a closed list',
    sites: plainStrings,
    change: (node) => {
      node.enum = ['a', 'b'];
    },
    forward: { request: 'bb- major', response: 'cc- minor' },
    backward: { request: 'cc- minor', response: 'cc- patch' },
  },
  {
    name: 'free text becomes one value',
    sites: plainStrings,
    change: (node) => {
      node.const = 'a';
    },
    forward: { request: 'bb- major', response: 'cc- minor' },
    backward: { request: 'cc- minor', response: 'bb- major' },
  },
  {
    name: 'one value becomes another',
    sites: plainStrings,
    prepare: (node) => {
      node.const = 'a';
    },
    change: (node) => {
      node.const = 'b';
    },
    forward: both(['bb- major', 'cc- minor']),
    backward: both(['bb- major', 'cc- minor']),
  },
];
