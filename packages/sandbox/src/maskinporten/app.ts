import { routes } from '../generated/maskinporten/routes.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import { metadata } from './metadata.ts';
import { createTokenEndpoint, type MaskinportenParts } from './token-endpoint.ts';

/** Maskinporten: token endpoint, keys and metadata. */
export function createMaskinportenApp(parts: MaskinportenParts): ServiceApp {
  const app = createServiceApp();
  const exchange = createTokenEndpoint(parts);

  app.post(routes.token.template, (context) => exchange(context.req.raw, context.env.environment));
  app.get(routes.metadata.template, (context) =>
    parts.answers.json('metadata', 200, metadata(context.env.environment.issuer)),
  );
  app.get(routes.jwk.template, async (context) => {
    const keys = await parts.signingKeys.published(context.env.environment.name);
    return parts.answers.json('jwk', 200, { keys: keys.map(({ publicJwk }) => publicJwk) });
  });
  for (const { method, template } of Object.values(routes)) {
    app.all(template, () => new Response(null, { status: 405, headers: { allow: method } }));
  }
  return app;
}
