import { InputError } from '../input-error.ts';
import { operationsOf } from '../operation.ts';
import { child, type Place } from '../reference.ts';
import type { Spec } from '../spec.ts';
import { feedItems } from './feed-items.ts';
import { namesIn, packageRights } from './package-rights.ts';
import { type Rights, tablesOf } from './rights.ts';

/** @throws InputError when a table of rights contradicts itself or the document it is about. */
export function checkRights(spec: Spec, rights: Rights): void {
  const problems = [...unknownNames(spec, rights), ...contradictions(rights)];
  if (problems.length > 0) throw new InputError(`${rights.path}: ${problems.join(' ')}`);
}

function unknownNames(spec: Spec, rights: Rights): string[] {
  const entiteter = propertiesOf(spec, 'Folkeregisterperson');
  const known: Readonly<Record<string, readonly string[]>> = {
    operations: operationsOf(spec).map(({ id }) => id),
    feed: Object.keys(feedItems),
    identifikasjonsnummer: ['alltid', 'paa-forespoersel', 'aldri'],
    entydigsoek: parameterNames(spec, '/personer/entydigsoek', 'get'),
  };
  return [...tablesOf(rights)].flatMap(([table, rows]) => {
    const there = known[table] ?? entiteter;
    const named = rows.flatMap(({ navn }) => navn);
    const packages = rows.flatMap((row) => [...row.in, ...(row.inferred ?? [])]);
    const absent = table in known || table === 'entiteter' ? there.filter((name) => !named.includes(name)) : [];
    return [
      ...named.filter((name) => !there.includes(name)).map((name) => `${table} names ${name}, which is unknown.`),
      ...packages
        .filter((name) => !Object.hasOwn(rights.pakker, name))
        .map((name) => `${table} names package ${name}.`),
      ...absent.map((name) => `${table} lacks ${name}. Say which packages have it, or none.`),
    ];
  });
}

function contradictions(rights: Rights): string[] {
  return Object.keys(rights.pakker).flatMap((name) => {
    const pakke = packageRights(rights, name);
    const lists = {
      ...pakke.parts,
      operations: pakke.operations,
      entiteter: pakke.entiteter,
      historikk: pakke.historikk,
    };
    const unlocked = [...Object.values(pakke.parts).flat(), ...pakke.historikk];
    const numbered = pakke.entiteter.includes('identifikasjonsnummer');
    return [
      ...Object.entries(lists)
        .filter(([, list]) => new Set(list).size < list.length)
        .map(([list]) => `${name} has something twice in ${list}.`),
      ...unlocked
        .filter((entitet) => !pakke.entiteter.includes(entitet))
        .map((entitet) => `${name} cannot show ${entitet}, which entiteter does not give it.`),
      ...(['feed', 'identifikasjonsnummer'] as const)
        .filter((table) => namesIn(rights[table], name).length !== 1)
        .map((table) => `${name} needs one row in ${table}.`),
      ...(numbered === (pakke.identifikasjonsnummer === 'aldri')
        ? [`${name} never has a number, and yet has it.`]
        : []),
    ];
  });
}

function parameterNames(spec: Spec, template: string, method: string): string[] {
  const steps = [template, method, 'parameters'];
  const start: Place<unknown> | undefined = { pointer: '/paths', value: spec.document.paths };
  const list = steps.reduce<Place<unknown> | undefined>((place, key) => place && child(spec, place, key), start);
  return Object.keys((list?.value ?? {}) as object).flatMap((index) => {
    const parameter = list && child<{ readonly name: string }>(spec, list, index);
    return parameter ? [parameter.value.name] : [];
  });
}

function propertiesOf(spec: Spec, schema: string): string[] {
  const { properties = {} } = (spec.document.components?.schemas?.[schema] ?? {}) as { readonly properties?: object };
  return Object.keys(properties);
}
