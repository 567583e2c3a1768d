import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  jsonOf,
  type RegisterSubject,
} from '../../src/index.ts';
import { askKrr } from './lookup.ts';

/** The register's own OpenAPI document, and the page in front of it. */
export const documentChecks: readonly Check<RegisterSubject>[] = [
  check('KRR-DOCUMENT', 'at springdoc’s place', async (subject) => {
    const { openapi, paths = {} } = await documentOf(subject);
    expectMatch('openapi', openapi, /^3\./);
    for (const path of ['/rest/v1/personer', '/rest/v2/personer']) {
      expectThat('paths', paths[path]?.post !== undefined, `POST ${path} among them`, Object.keys(paths));
    }
  }),
  check('KRR-DOCUMENT-TAGS', 'Personer and Person', async (subject) => {
    const { paths = {} } = await documentOf(subject);
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const tags = [...new Set(operations.flatMap((operation) => operation?.tags ?? []))];
    for (const tag of ['Personer', 'Person']) expectThat('tags', tags.includes(tag), `${tag} among them`, tags);
  }),
  check('KRR-DOCUMENT-PAGE', 'at Swagger UI’s place', async (subject) => {
    const page = { method: 'GET', path: '/swagger-ui/index.html', token: undefined, accept: 'text/html' } as const;
    const { status, headers } = await askKrr(subject, page);
    expectEqual('status', status, 200);
    expectMatch('Content-Type', headers.get('content-type'), /^text\/html\b/);
  }),
];

interface OpenApi {
  readonly openapi?: unknown;
  readonly paths?: Readonly<
    Record<string, Readonly<Record<string, { readonly tags?: readonly string[] } | undefined>>>
  >;
}

async function documentOf(subject: RegisterSubject): Promise<OpenApi> {
  const answer = await askKrr(subject, { method: 'GET', path: '/v3/api-docs', token: undefined });
  expectEqual('status', answer.status, 200);
  return jsonOf(answer) as OpenApi;
}
