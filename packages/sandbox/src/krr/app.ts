import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { html } from 'hono/html';
import type { Answers } from '../answer.ts';
import type { Destination } from '../environment.ts';
import { routes } from '../generated/krr/routes.ts';
import { pageHeaders, renderPage } from '../html-page.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Quirks } from '../quirks.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import { findToken, type KrrToken, type TokenIssuers } from './bearer-token.ts';
import { createOperations, type KrrOperation } from './operations.ts';
import { createPrintSuppliers } from './print-suppliers.ts';
import { forbidden, springError, unauthorized } from './refusals.ts';
import type { SignAnswer } from './signed-answer.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';
import type { Leverandoer } from './supplier-numbers.ts';

export interface KrrParts extends TokenIssuers {
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly answers: Answers;
  readonly quirks: Quirks['krr'];
  readonly numbers: Readonly<Record<Leverandoer, string>>;
  readonly certificates: SupplierCertificates;
  readonly sign: SignAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Variables = { token: KrrToken };

// Recorded on 2023-10-12 (Valgdirektoratet/folkeavstemning). Name and value of the load balancer's cookie were 32 hexadecimal digits each;
// nothing depends on them, and ours look like no secret.
const recordedHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '0',
  'strict-transport-security': 'max-age=16070400; includeSubDomains',
  'set-cookie': 'load-balancer=opaque; path=/; HttpOnly; Secure; SameSite=None',
};

/** Operations whose answers can be had signed. */
const signed: readonly string[] = ['hentPersonerV1', 'hentPersonV1'];

/** Kontakt- og reservasjonsregisteret, v1 and v2. */
export function createKrrApp(parts: KrrParts): ServiceApp<Variables> {
  const { answers, quirks, sign, now } = parts;
  const printSuppliers = createPrintSuppliers(parts.numbers, parts.certificates);
  const absent: readonly string[] = quirks.personV2 === 'absent' ? [routes.hentPersonV2.template] : [];
  const served = Object.values(routes).filter(({ template }) => !absent.includes(template));
  const app = createServiceApp<Variables>();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(recordedHeaders)) context.res.headers.set(name, value);
  });

  // Springdoc's default place (inferred), and what Digdir's own clients ask for without a token.
  app.get('/v3/api-docs', async () => {
    const { document } = await import('../generated/krr/document.ts');
    const paths = Object.entries((document as { paths: object }).paths).filter(
      ([template]) => !absent.includes(template),
    );
    return Response.json({ ...document, paths: Object.fromEntries(paths) });
  });
  // Digdir publishes this address of the page (oppslagstjenesten_rest.md); what is on it here only leads to the document.
  app.get('/swagger-ui/index.html', async () => {
    const page = await renderPage('Swagger UI', html`<p><a href="../v3/api-docs">OpenAPI-dokumentet</a></p>`);
    return new Response(page, { headers: pageHeaders });
  });
  for (const version of ['v1', 'v2'] as const) {
    const operation = version === 'v1' ? 'hentPrintSertifikatV1' : 'hentPrintSertifikatV2';
    app.get(routes[operation].template, async () => answers.json(operation, 200, await printSuppliers(version)));
  }

  app.use(async (context, next) => {
    const finding = await findToken(context.req.raw, context.env.environment, parts, now());
    if ('refused' in finding) return unauthorized(finding.refused);
    context.set('token', finding.token);
    await next();
  });
  for (const [id, answer] of Object.entries(createOperations(parts))) {
    const { method, template, scopes } = routes[id as KrrOperation];
    if (absent.includes(template)) continue;
    app.on(method, addressesOf(template), async (context) => {
      if (method !== 'GET' && !isJson(context)) {
        const accept = { accept: 'application/json' };
        return springError(415, 'Unsupported Media Type', context.req.path, now(), accept);
      }
      const token = context.get('token');
      if (!scopes.some((scope) => token.scopes.includes(scope))) return forbidden();
      const response = await answer(token, await context.req.text());
      return signed.includes(id) && response.status === 200 && prefersJose(context)
        ? sign(response, context.env.environment.name)
        : response;
    });
  }
  for (const { template } of served) {
    const methods = served.filter((route) => route.template === template);
    const allow = methods.map(({ method }) => method).join(', ');
    for (const address of addressesOf(template)) {
      app.all(address, (context) => springError(405, 'Method Not Allowed', context.req.path, now(), { allow }));
    }
  }
  app.notFound((context) => springError(404, 'Not Found', context.req.path, now()));
  return app;
}

/** Digdir's own test suite puts a slash after `person` (felleslosninger/eid-postman-test-collections). */
function addressesOf(template: string): string[] {
  return template === routes.hentPersonV1.template ? [template, `${template}/`] : [template];
}

function isJson(context: Context): boolean {
  const mediaType = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return mediaType === 'application/json' || /^application\/[\w.-]+\+json$/.test(mediaType);
}

function prefersJose(context: Context<{ Bindings: Destination; Variables: Variables }>): boolean {
  const [json, jose] = ['application/json', 'application/jose'];
  return accepts(context, { header: 'Accept', supports: [json, jose], default: json }) === jose;
}
