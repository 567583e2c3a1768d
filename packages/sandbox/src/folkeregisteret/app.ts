import type { Context } from 'hono';
import type { Answers } from '../answer.ts';
import type { Destination } from '../environment.ts';
import type { Operasjon } from '../generated/folkeregisteret/rettighetspakker.ts';
import { routes } from '../generated/folkeregisteret/routes.ts';
import type { Identifiers } from '../identifiers.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Quirks } from '../quirks.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import { findCaller } from './access-token.ts';
import { ask } from './ask.ts';
import type { UttrekkOptions } from './extract/jobs.ts';
import { firewall } from './firewall.ts';
import { answerFormat, formatsOf, mediaTypes } from './format.ts';
import type { OperationId } from './operation.ts';
import { createOperations } from './operations.ts';
import { type Refusal, refusals, throttled } from './refusal.ts';
import { createResponder } from './responder.ts';
import { packagesBy } from './rights/package-rights.ts';
import { createView } from './rights/view.ts';
import { createThrottle } from './throttle.ts';
import { isSchemaOperation, schemas } from './xsd/schemas.ts';

export interface FolkeregisteretParts {
  readonly world: World;
  readonly signingKeys: SigningKeys;
  readonly identifiers: Identifiers;
  readonly answers: Answers;
  readonly quirks: Quirks['folkeregisteret'];
  readonly uttrekk: Required<UttrekkOptions>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Variables {
  /** On whose behalf somebody calls; another one in every environment. */
  organisation: string;
}
type Bound = Context<{ Bindings: Destination; Variables: Variables }>;

// Recorded on 2023-10-11 (Valgdirektoratet/folkeavstemning), but for the cookie of the load balancer.
const recordedHeaders = {
  expires: 'Thu, 01 Dec 1994 16:00:00 GMT',
  'strict-transport-security': 'max-age=16070400; includeSubDomains',
};

/** Operations without an id in their addresses. */
const fixed = (Object.keys(routes) as Operasjon[]).filter((id) => !routes[id].template.includes('{'));

/** Folkeregisteret: every package of rights at its base path, with its operations. */
export function createFolkeregisteretApp(parts: FolkeregisteretParts): Pick<ServiceApp, 'fetch'> {
  const { signingKeys, identifiers, answers, quirks, now } = parts;
  const app = createServiceApp<Variables>();
  const throttle = createThrottle(quirks, now);
  const respond = createResponder(answers, quirks);
  const operations = createOperations(parts);
  const refuse = ({ req }: Bound, refusal: Refusal, operation?: OperationId): Response =>
    respond.refuse(operation, refusal, answerFormat(req.raw.headers, formatsOf(operation, quirks)));

  app.use(async (context, next) => {
    const blocked = await firewall(context.req.raw, identifiers);
    if (blocked) return blocked;
    await next();
    for (const [name, value] of Object.entries(recordedHeaders)) context.res.headers.set(name, value);
    if (context.req.method === 'POST') context.res.headers.set('cache-control', 'no-store, no-cache');
  });

  for (const rights of packagesBy(quirks)) {
    const { basePath, scope } = rights;
    const view = createView(rights, quirks);

    app.use(`${basePath}/*`, async (context, next) => {
      const { environment } = context.env;
      const caller = await findCaller(context.req.raw, environment, signingKeys, now());
      const wait = throttle.count(new URL(context.req.url).host, environment, caller?.clientId ?? '');
      if (wait !== undefined) return refuse(context, throttled(wait, quirks.retryAfter));
      if (!caller) return refuse(context, refusals.noToken);
      if (!caller.scopes.includes(scope)) return refuse(context, refusals.otherPackage);
      context.set('organisation', `${environment.name} ${caller.organisation}`);
      await next();
    });

    const serve = (id: Operasjon): void => {
      const { method, template } = routes[id];
      const addresses = addressesOf(basePath + template);
      if (isSchemaOperation(id)) {
        const schema = schemas[id];
        app.on(method, addresses, () => new Response(schema(), { headers: { 'content-type': mediaTypes.xml } }));
        return;
      }
      const operation = operations[id];
      app.on(method, addresses, async (context) => {
        const request = context.req.raw;
        const format = answerFormat(request.headers, formatsOf(id, quirks));
        if (!format) return refuse(context, refusals.accept, id);
        const admitted = {
          request,
          ids: context.req.param(),
          format,
          organisation: context.get('organisation'),
          at: now(),
        };
        const found = await ask({ id, operation, rights, view }, admitted);
        if ('status' in found) return refuse(context, found, id);
        return 'unchanged' in found ? notModified(found.unchanged) : respond.answer(id, found, format);
      });
    };

    // So that /personer/soek is not taken for the person called soek, where there is no search either.
    for (const id of rights.operations.filter((id) => fixed.includes(id))) serve(id);
    for (const id of fixed) {
      const addresses = addressesOf(basePath + routes[id].template);
      app.on(['GET', 'POST'], addresses, (context) => refuse(context, refusals.noSuchResource));
    }
    for (const id of rights.operations.filter((id) => !fixed.includes(id))) serve(id);
  }
  // Below a package the register itself says so (sos-returkoder.md); what answers elsewhere at its host is not known.
  const basePaths = packagesBy(quirks).map(({ basePath }) => `${basePath}/`);
  app.notFound((context) =>
    basePaths.some((basePath) => context.req.path.startsWith(basePath))
      ? refuse(context, refusals.noSuchResource)
      : new Response(null, { status: 404 }),
  );
  return app;
}

/** The owner's examples have a slash at the end (hendelsesliste.md). */
function addressesOf(template: string): string[] {
  const path = template.replaceAll(/\{(\w+)\}/g, ':$1');
  return [path, `${path}/`];
}

function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: { etag } });
}
