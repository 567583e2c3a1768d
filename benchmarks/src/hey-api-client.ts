import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inWorkspace } from './in-workspace.ts';

/** Lets hey-api's generator write the client of an OpenAPI document into the folder `generated` of a project. */
export async function generateHeyApiClient(document: string, project: string): Promise<void> {
  // It takes any TypeScript from 5.5.3 on but needs the compiler's JavaScript API, which 7 has not: it gets the one of tools/.
  const parentURL = pathToFileURL(inWorkspace('tools/package.json')).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, specifier === 'typescript' ? { ...context, parentURL } : context),
  });
  const { createClient } = await import('@hey-api/openapi-ts');
  hooks.deregister();
  await createClient({
    input: document,
    output: { path: join(project, 'generated'), tsConfigPath: join(project, 'tsconfig.json') },
    logs: { level: 'silent', file: false },
  });
}
