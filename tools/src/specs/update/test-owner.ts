import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { parse } from 'yaml';
import { workspaceRoot } from '../../workspace.ts';
import { asTheirs } from '../differences/comparable.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document that tests change at will.
type Draft = any;

const prefix = 'no.digdir.krr.api.';

/** An owner of KRR on loopback, whose document is ours as springdoc would write it; for tests. */
export class Owner {
  readonly document: Draft = asSpringdoc();
  /** What everybody is answered in place of the document. */
  failure: { readonly status: number; readonly body: string } | undefined;
  page = `# Oppslag\n\n${'Tjenesten tilbys gjennom et REST-API. '.repeat(10)}\n`;

  schema(name: string): Draft {
    return this.document.components.schemas[`${prefix}${name}`];
  }

  operation(method: string, path: string): Draft {
    return this.document.paths[path][method];
  }

  readonly answer: RequestListener = ({ url = '' }, response) => {
    const type = url.startsWith('/docs/') ? 'text/markdown' : 'application/json';
    const host = url === '/prod' ? 'kontaktregisteret.no' : 'test.kontaktregisteret.no';
    const own = JSON.stringify({ ...this.document, servers: [{ url: `https://${host}` }] });
    if (url.startsWith('/docs/')) response.writeHead(200, { 'content-type': type }).end(this.page);
    else if (this.failure)
      response.writeHead(this.failure.status, { 'content-type': 'text/html' }).end(this.failure.body);
    else response.writeHead(200, { 'content-type': type }).end(own);
  };
}

/** OpenAPI 3.0 with names and words of its own, and without what only we tell. */
function asSpringdoc(): Draft {
  const ours = parse(readFileSync(join(workspaceRoot, 'specs/krr/openapi.yaml'), 'utf8'), { merge: true }) as object;
  const text = JSON.stringify(asTheirs(ours)).replaceAll('#/components/schemas/', `#/components/schemas/${prefix}`);
  const document: Draft = JSON.parse(text, (key, value: Draft) => {
    if (key === 'headers' || key === 'security' || key === 'securitySchemes') return undefined;
    if (Array.isArray(value?.type)) return { ...value, type: value.type[0], nullable: true };
    if (value?.contentEncoding === 'base64') return { ...value, contentEncoding: undefined, format: 'byte' };
    return value;
  });
  const { schemas } = document.components;
  document.components.schemas = Object.fromEntries(Object.keys(schemas).map((name) => [prefix + name, schemas[name]]));
  return { ...document, openapi: '3.0.1', info: { title: 'KRR', version: 'v0' } };
}

/** Why ours differs from theirs in this test. */
export const explanations = `- at: ['*']
  what: response-optional-header-added
  reason: The owner's document tells of no headers.
- at: ['* security']
  what: scope-required
  reason: The owner's document tells of no tokens.
`;
