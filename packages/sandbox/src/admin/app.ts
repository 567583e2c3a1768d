import { rettighetspakker } from '../generated/folkeregisteret/rettighetspakker.ts';
import type { KrrSigner } from '../krr/krr.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import { publishedPersons } from '../world/published-persons.ts';
import type { World } from '../world/world.ts';
import { type Command, obey } from './command.ts';
import type { DemoClient } from './demo-client.ts';
import { demoGrant } from './demo-grant.ts';

/** What the page of the sandbox tells of. */
export interface AdminParts {
  readonly world: World;
  readonly demoClient: (issuer?: string) => Promise<DemoClient>;
  readonly krrSigner: KrrSigner;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a person or program that knows only the sandbox's address needs to find the rest. */
export function createAdminApp(parts: AdminParts, commands: readonly Command[]): ServiceApp {
  const { world, demoClient, krrSigner, now } = parts;
  const app = createServiceApp();

  app.get('/', (context) => {
    const { issuer, idporten, minprofil } = context.env.environment;
    const origin = new URL(issuer).origin;
    return Response.json({
      sandbox: '@fellesklient/sandbox',
      seed: world.seed,
      size: world.size,
      now: new Date(now()).toISOString(),
      events: world.events.length,
      services: {
        maskinporten: {
          issuer,
          metadata: `${issuer}.well-known/oauth-authorization-server`,
          token_endpoint: `${issuer}token`,
          jwks_uri: `${issuer}jwk`,
        },
        idporten: {
          issuer: idporten.issuer,
          metadata: `${idporten.issuer}/.well-known/openid-configuration`,
        },
        minprofil: { base_url: minprofil },
        authlevel: { base_url: `${origin}/authlevel` },
        krr: {
          base_url: `${origin}/krr`,
          personer: `${origin}/krr/rest/v2/personer`,
          api_docs: `${origin}/krr/v3/api-docs`,
          signer_organisation_number: krrSigner.organisationNumber,
        },
        folkeregisteret: {
          base_url: origin,
          rettighetspakker: Object.entries(rettighetspakker).map(([rettighetspakke, { basePath, scope }]) => ({
            rettighetspakke,
            base_url: `${origin}${basePath}`,
            scope,
          })),
        },
      },
      demo_client: `${origin}/_sandbox/demo-client`,
      demo_grant: `${origin}/_sandbox/demo-grant`,
      commands: commands.map(({ method, path, fields, events }) => ({
        method,
        url: `${origin}/_sandbox${path}`,
        fields,
        ...(events ? { events } : {}),
      })),
      published_persons: publishedPersons.map(({ personidentifikator, description }) => ({
        personidentifikator,
        description,
      })),
    });
  });
  app.get('/demo-client', async (context) =>
    Response.json(await demoClient(context.env.environment.issuer), { headers: { 'cache-control': 'no-store' } }),
  );
  app.get('/demo-grant', async (context) => {
    const client = await demoClient(context.env.environment.issuer);
    return new Response(await demoGrant(client, context.req.query('scope') ?? client.scopes.join(' '), now()), {
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
    });
  });
  obey(app, commands);
  app.notFound(() =>
    Response.json(
      {
        error: 'not_found',
        message: 'Nothing of the sandbox is here. GET /_sandbox lists what there is.',
      },
      { status: 404 },
    ),
  );
  return app;
}
