import { documents } from './documents.ts';
import { bodyMutations } from './grammar/body-mutations.ts';
import { constraintMutations } from './grammar/constraint-mutations.ts';
import { contentMutations } from './grammar/content-mutations.ts';
import { formMutations } from './grammar/form-mutations.ts';
import { type Mutation, type Pair, pairOf } from './grammar/mutation.ts';
import { nameMutations } from './grammar/name-mutations.ts';
import { objectMutations } from './grammar/object-mutations.ts';
import { operationMutations } from './grammar/operation-mutations.ts';
import { parameterMutations } from './grammar/parameter-mutations.ts';
import { placeMutations } from './grammar/place-mutations.ts';
import { propertyMutations } from './grammar/property-mutations.ts';
import { securityMutations } from './grammar/security-mutations.ts';
import { serverMutations } from './grammar/server-mutations.ts';
import { typeMutations } from './grammar/type-mutations.ts';
import { valueMutations } from './grammar/value-mutations.ts';
import { type Place, placesIn } from './places.ts';

export const mutations: readonly Mutation[] = [
  ...operationMutations,
  ...bodyMutations,
  ...parameterMutations,
  ...contentMutations,
  ...objectMutations,
  ...propertyMutations,
  ...typeMutations,
  ...valueMutations,
  ...constraintMutations,
  ...formMutations,
  ...placeMutations,
  ...nameMutations,
  ...securityMutations,
  ...serverMutations,
];

const places = Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, placesIn(document)]));

/** In the full run two places in each document; else three in all, requests and answers among them, of documents in turn. */
export const pairs: readonly Pair[] = mutations.flatMap((mutation, turn) => {
  const sites = sitesOf(mutation, turn);
  const chosen = process.env.FELLESKLIENT_FULL ? spread(sites) : sample(sites);
  return chosen.map(({ name, place }) => pairOf(name, documents[name] ?? {}, mutation, place));
});

interface Site {
  readonly name: string;
  readonly place: Place;
}

function sitesOf(mutation: Mutation, turn: number): readonly Site[] {
  const entries = Object.entries(documents);
  const first = turn % entries.length;
  return [...entries.slice(first), ...entries.slice(0, first)].flatMap(([name, document]) => {
    const found = mutation.sites(places[name] ?? placesIn(document), document);
    return found.map((place) => ({ name, place }));
  });
}

/** The first place in each document, and one half way. */
function spread(sites: readonly Site[]): readonly Site[] {
  return [...new Set(sites.map(({ name }) => name))].flatMap((name) => {
    const here = sites.filter((site) => site.name === name);
    return here.filter((_, index) => index === 0 || index === Math.floor(here.length / 2));
  });
}

function sample(sites: readonly Site[]): readonly Site[] {
  const last = (direction: 'request' | 'response'): readonly Site[] =>
    sites.filter(({ place }) => place.directions.has(direction)).slice(-1);
  return [...new Set([...last('request'), ...last('response'), ...spread(sites)])].slice(0, 3);
}
