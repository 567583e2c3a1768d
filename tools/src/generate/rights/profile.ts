import { InputError } from '../input-error.ts';
import type { OpenApiDocument, OperationObject } from '../open-api.ts';
import { operationsOf } from '../operation.ts';
import { follow } from '../reference.ts';
import type { Spec } from '../spec.ts';
import { feedItems } from './feed-items.ts';
import { type PackageRights, packageRights, partNames } from './package-rights.ts';
import { rightsOf } from './rights-of.ts';
import { usedComponents } from './used-components.ts';

type PathItem = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI document of one package of rights: its operations under its own address and scope, with the parameters, parts and
 * items of the feed that it has, and no component that nothing of this needs.
 *
 * @throws InputError for a package that the table lacks.
 */
export function profile(spec: Spec, name: string): OpenApiDocument {
  const rights = packageRights(rightsOf(spec), name);
  const { document } = spec;
  const kept = operationsOf(spec).filter(({ id }) => rights.operations.includes(id));
  const paths: Record<string, PathItem> = {};
  for (const { template, method, id } of kept) {
    const key = method.toLowerCase();
    const operation = document.paths?.[template]?.[key] as OperationObject;
    paths[template] = { ...paths[template], [key]: narrowed(spec, rights, id, operation) };
  }
  const whole = {
    ...document,
    info: {
      ...document.info,
      title: `Folkeregisteret: ${rights.title}`,
      summary: `What ${rights.english.charAt(0).toLowerCase()}${rights.english.slice(1)} can ask the register.`,
    },
    tags: (document.tags ?? []).filter(({ name: tag }) => kept.some(({ tags }) => tags.includes(tag))),
    servers: (document.servers ?? []).map((server) => ({ ...server, url: `${server.url}${rights.basePath}` })),
    security: [{ maskinporten: [rights.scope] }],
    paths,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Part: partsOf(spec, rights) },
    },
  };
  return { ...whole, components: usedComponents(whole) };
}

function narrowed(spec: Spec, rights: PackageRights, id: string, operation: OperationObject): OperationObject {
  if (id === 'entydigSoek') return withParameters(spec, operation, rights.entydigsoek);
  if (id === 'hentFeedSide') return withItems(operation, rights.feed);
  return operation;
}

function withParameters(spec: Spec, operation: OperationObject, names: readonly string[]): OperationObject {
  const parameters = operation.parameters?.filter((value) =>
    names.includes(follow<{ readonly name: string }>(spec, { pointer: '', value }).value.name),
  );
  return { ...operation, ...(parameters && { parameters }) };
}

/** The feed of a package holds items of one kind; the shared document allows every kind. */
function withItems(operation: OperationObject, feed: string): OperationObject {
  const items = { $ref: `#/components/schemas/${feedItems[feed]}` };
  const { '200': ok, ...others } = operation.responses as Readonly<Record<string, FeedAnswer>>;
  if (!ok) throw new InputError('hentFeedSide lacks the answer 200.');
  const content = Object.fromEntries(
    Object.entries(ok.content).map(([type, { schema }]) => [type, { schema: { ...schema, items } }]),
  );
  return { ...operation, responses: { '200': { ...ok, content }, ...others } };
}

interface FeedAnswer {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

function partsOf(spec: Spec, rights: PackageRights): object {
  const part = spec.document.components?.schemas?.Part as { readonly enum: readonly string[] };
  const names = partNames(rights);
  return { ...part, enum: part.enum.filter((name) => names.includes(name)) };
}
