import { child, copy, type Draft, draftAt } from '../draft.ts';
import type { Place } from '../places.ts';
import type { Mutation } from './mutation.ts';
import { operations, whole } from './sites.ts';

const operation: Draft = {
  operationId: 'nyOperasjon',
  responses: { '204': { description: 'Done.' } },
};

/** Moves the operation's whole path, and what its parameters are called. */
function respell(_: Draft, document: Draft, { path: [, template = ''] }: Place): void {
  const paths = document.paths as Draft;
  const item = copy(paths[template]) as Record<string, Draft>;
  delete paths[template];
  paths[template.replaceAll('{', '{ny')] = item;
  for (const method of Object.values(item)) {
    for (const parameter of (method.parameters ?? []) as Draft[]) {
      if (parameter.in === 'path') parameter.name = `ny${parameter.name}`;
    }
  }
}

const pathOf = ({ path: [, template = ''] }: Place): readonly string[] => ['paths', template];
const onlyOfItsPath = (document: Draft, place: Place): boolean =>
  Object.keys(draftAt(document, pathOf(place))).filter((key) => key !== 'servers' && key !== 'parameters').length === 1;

export const operationMutations: readonly Mutation[] = [
  {
    name: 'a new operation',
    sites: whole,
    change: (document) => {
      child(document, 'paths')['/nytt/{id}'] = {
        get: { ...operation, parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] },
      };
    },
    forward: { whole: 'cc- minor' },
    backward: { whole: 'bb- major' },
  },
  {
    name: 'another method',
    sites: operations(),
    change: (_, document, place) => {
      draftAt(document, pathOf(place)).delete = copy(operation);
    },
    forward: { whole: 'cc- minor' },
    backward: { whole: 'bb- major' },
  },
  {
    name: 'an operation is dropped',
    sites: operations(),
    change: (_, document, { path: [, template = '', method = ''] }) => {
      delete draftAt(document, ['paths', template])[method];
    },
    forward: { whole: 'bb- major' },
    backward: { whole: 'cc- minor' },
  },
  {
    name: 'an operation is renamed',
    sites: operations(),
    change: (node) => {
      node.operationId = 'nyttNavn';
    },
    forward: { whole: '-b- major' },
    backward: { whole: '-b- major' },
  },
  {
    name: 'an operation loses its name',
    sites: operations(),
    change: (node) => {
      delete node.operationId;
    },
    forward: { whole: '-b- major' },
    backward: { whole: '-c- minor' },
  },
  {
    name: 'a path is spelled otherwise',
    sites: (places, document) =>
      operations()(places, document).filter((place) => place.path[1]?.includes('{') && onlyOfItsPath(document, place)),
    change: respell,
    forward: { whole: '-b- major' },
    backward: { whole: '-b- major' },
  },
  {
    name: 'a path is another one',
    sites: (places, document) => operations()(places, document).filter((place) => onlyOfItsPath(document, place)),
    change: (_, document, { path: [, template = ''] }) => {
      const paths = document.paths as Draft;
      paths[`/nytt${template}`] = paths[template];
      delete paths[template];
    },
    forward: { whole: ['bb- major', 'cc- minor'] },
    backward: { whole: ['bb- major', 'cc- minor'] },
  },
  {
    name: 'an operation is deprecated',
    sites: operations((node) => node.deprecated !== true),
    change: (node) => {
      node.deprecated = true;
    },
    forward: { whole: '-c- minor' },
    backward: { whole: '-c- patch' },
  },
  {
    name: 'an operation may not be sent again',
    sites: operations((node) => (node['x-retry'] as Draft).idempotent === true),
    change: (node) => {
      node['x-retry'] = { idempotent: false, statuses: [] };
    },
    forward: { whole: 'c-- patch' },
    backward: { whole: 'c-- patch' },
  },
];
