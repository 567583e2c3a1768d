import type { Comparison } from '../comparison.ts';
import { isObject, type JsonObject, listAt, objectAt, stableJson } from '../document/json.ts';
import { below, type Location } from '../finding/location.ts';
import { operationsOf } from '../operation/operation.ts';
import { serverRules } from '../rules/server-rules.ts';

/** What else is told of an environment (`x-environment`) and read by programs. */
const details = ['port', 'callsPerMinute', 'validFrom', 'validTo'];

/** Compares the servers of the document, and those that paths and operations have of their own. */
export function compareServers(comparison: Comparison): void {
  const { before, after } = comparison;
  const [was, is] = [listAt(before.root, 'servers'), listAt(after.root, 'servers')];
  compareLists(comparison, { root: '', steps: ['servers'] }, was, is);
  const later = operationsOf(after);
  for (const [key, { label, servers }] of operationsOf(before)) {
    const same = later.get(key);
    if (!same || (!servers && !same.servers)) continue;
    compareLists(comparison, { root: label, steps: ['servers'] }, servers ?? was, same.servers ?? is);
  }
  const at = { root: '', steps: ['x-retired-servers'] };
  compareMembers(comparison, at, 'retired-server', retiredIn(before.root), retiredIn(after.root));
}

function compareLists(
  comparison: Comparison,
  at: Location,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const [was, is] = [byName(before), byName(after)];
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(name), is.get(name)];
    if (one && other) compareServer(comparison, below(at, name), one, other);
    else comparison.found(serverRules[other ? 'server-added' : 'server-removed'], at, { name });
  }
}

function compareServer(comparison: Comparison, at: Location, before: JsonObject, after: JsonObject): void {
  const [was, is] = [addressOf(before), addressOf(after)];
  if (was !== is) comparison.found(serverRules['server-moved'], at, { was, is });
  const [old, now] = [objectAt(before, 'x-environment'), objectAt(after, 'x-environment')];
  compareMembers(comparison, at, 'issuer', listAt(old, 'issuers'), listAt(now, 'issuers'));
  compareMembers(comparison, at, 'network-address', networkAddresses(old), networkAddresses(now));
  for (const name of details) {
    if (stableJson(old[name]) === stableJson(now[name])) continue;
    comparison.found(serverRules['environment-changed'], at, { name, was: old[name], is: now[name] });
  }
}

function compareMembers(
  comparison: Comparison,
  at: Location,
  what: 'issuer' | 'network-address' | 'retired-server',
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const [was, is] = [before.map(String), after.map(String)];
  for (const name of is) if (!was.includes(name)) comparison.found(serverRules[`${what}-added`], at, { name });
  for (const name of was) if (!is.includes(name)) comparison.found(serverRules[`${what}-removed`], at, { name });
}

const networkAddresses = (environment: JsonObject): readonly unknown[] => [
  ...listAt(environment, 'ipv4'),
  ...listAt(environment, 'ipv6'),
];

const retiredIn = (root: JsonObject): readonly unknown[] =>
  listAt(root, 'x-retired-servers')
    .filter(isObject)
    .map(({ host }) => host);

/** By the name of the environment; a server without one is known by its address. */
function byName(servers: readonly unknown[]): ReadonlyMap<string, JsonObject> {
  const named = servers.filter(isObject).map((server): [string, JsonObject] => {
    const { name = addressOf(server) } = objectAt(server, 'x-environment');
    return [String(name), server];
  });
  return new Map(named);
}

/** Without a slash at the end, and with variables as they are by default. */
function addressOf(server: JsonObject): string {
  const variables = objectAt(server, 'variables');
  const value = (all: string, name: string): string => String(objectAt(variables, name).default ?? all);
  return String(server.url)
    .replaceAll(/\{([^}]*)\}/g, value)
    .replace(/\/+$/, '');
}
