import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { runSpecs } from './command.ts';
import { withServer } from './test-server.ts';

interface Call {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Run = (...args: string[]) => Promise<Call>;

/** A folder that holds the sources of two APIs, and a way to call the command there. */
function inRoot(use: (root: string, run: Run) => Promise<void>, address = 'http://127.0.0.1:9'): Promise<void> {
  return inTemporaryFolder(async (root) => {
    for (const api of ['boats', 'ships']) {
      mkdirSync(join(root, 'specs', api), { recursive: true });
      writeFileSync(
        join(root, 'specs', api, 'source.yaml'),
        `api: ${api}
owner: Harbour
upstream: [{ environment: test, openapi: '${address}/${api}' }]
copies: []
documentation: [{ page: '${address}/docs', sha256: null, requirements: [] }]
basedOn: [{ title: Harbour, sections: [servers] }]
leftOut: []
`,
      );
    }
    await use(root, async (...args) => {
      const said = { stdout: '', stderr: '' };
      const code = await runSpecs(args, root, root, {
        print: (text) => {
          said.stdout += text;
        },
        tell: (line) => {
          said.stderr += `${line}\n`;
        },
      });
      return { code, ...said };
    });
  });
}

const document = (limit: number, value = 'A'): string => `openapi: 3.1.0
paths:
  /boats:
    get:
      description: ${limit} boats
      parameters: [{ name: n, in: query, schema: { type: integer, maximum: ${limit} } }]
      responses: { '200': { content: { application/json: { schema: { type: string, enum: [${value}] } } } } }
`;

describe('diff', () => {
  const compare = (before: string, after: string, ...more: string[]): Promise<Call> =>
    new Promise((done, fail) =>
      inRoot(async (root, run) => {
        writeFileSync(join(root, 'old.yaml'), before);
        writeFileSync(join(root, 'new.yaml'), after);
        done(await run('diff', 'old.yaml', 'new.yaml', ...more));
      }).catch(fail),
    );

  test.each([
    ['none', 0, document(9), document(9).replace('9 boats', 'some boats')],
    ['patch', 0, document(9), document(9).replace('integer, ', 'integer, default: 5, ')],
    ['minor', 1, document(9), document(9, 'A, B')],
    ['major', 2, document(9), document(5, 'A, B')],
  ])('%s is exit code %i', async (bump, code, before, after) => {
    const { stdout, ...rest } = await compare(before, after);
    expect(rest).toEqual({ code, stderr: '' });
    expect(stdout).toMatch(new RegExp(`\\d findings?: ${bump}\\n$`));
  });

  test('--json is for programs', async () => {
    const { stdout } = await compare(document(9), document(9, 'A, B'), '--json');
    expect(JSON.parse(stdout)).toEqual({
      findings: [
        {
          id: expect.stringMatching(/^response-known-value-added-[0-9a-f]{12}$/),
          path: 'GET /boats responses/200/content/application/json/schema',
          wire: 'compatible',
          types: 'compatible',
          auth: 'none',
          bump: 'minor',
          text: expect.stringContaining('Value `B` is new'),
        },
      ],
      bump: 'minor',
    });
  });

  test.each([
    ['a document that is none', ['old.yaml', 'page.html'], 'page.html: The document is a web page'],
    ['a file that is not there', ['old.yaml', 'gone.yaml'], 'gone.yaml: it cannot be read (ENOENT).'],
    ['one document', ['old.yaml'], "error: missing required argument 'new'"],
    ['a misspelt option', ['old.yaml', 'old.yaml', '--jsn'], "error: unknown option '--jsn'"],
  ])('%s is exit code 3', (_, args, says) =>
    inRoot(async (root, run) => {
      writeFileSync(join(root, 'old.yaml'), document(9));
      writeFileSync(join(root, 'page.html'), '<html></html>');
      expect(await run('diff', ...args)).toEqual({ code: 3, stdout: '', stderr: expect.stringContaining(says) });
    }),
  );
});

describe('pull', () => {
  const answer: RequestListener = ({ url }, response) => {
    if (url === '/boats') response.end(document(9));
    else if (url === '/docs') response.writeHead(200, { 'content-type': 'text/markdown' }).end('Båter. '.repeat(50));
    else response.writeHead(503).end();
  };
  const state = (root: string, api: string): unknown =>
    JSON.parse(readFileSync(join(root, 'specs/dist/upstream', api, 'pulled.json'), 'utf8'));

  test('keeps what came, and tells what did not', () =>
    withServer(answer, (address) =>
      inRoot(async (root, run) => {
        expect(await run('pull')).toEqual({
          code: 0,
          stdout: 'boats: 1 of 1 documents, 1 of 1 pages\nships: 0 of 1 documents, 1 of 1 pages\n',
          stderr: 'ships test: unreachable: it answered 503.\n',
        });
        expect(state(root, 'boats')).toMatchObject({ documents: { test: { state: 'seen' } } });
        expect(state(root, 'ships')).toMatchObject({
          documents: { test: { state: 'unreachable', reason: 'it answered 503' } },
          pages: { [`${address}/docs`]: { state: 'seen' } },
        });
        expect(readFileSync(join(root, 'specs/dist/upstream/boats/test.txt'), 'utf8')).toBe(document(9));
      }, address),
    ));

  test('is no failure when nobody is there, unless somebody was named', () =>
    inRoot(async (root, run) => {
      expect(await run('pull')).toMatchObject({ code: 0 });
      expect(await run('pull', 'boats')).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('boats test: unreachable'),
      });
      expect(state(root, 'boats')).toMatchObject({ documents: { test: { state: 'unreachable' } } });
    }));

  test('of an API that is not there is exit code 3', () =>
    inRoot(async (_, run) => {
      const { code, stderr } = await run('pull', 'planes');
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr: 'specs/planes/source.yaml: cannot be read. Use one of: boats, ships.\n',
      });
    }));
});

describe('update', () => {
  test('without a pull is exit code 3', () =>
    inRoot(async (_, run) => {
      expect(await run('update')).toMatchObject({
        code: 3,
        stderr: 'Nothing has been pulled. Run npm run specs -- pull first.\n',
      });
      expect(await run('update', 'boats')).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('boats has not been pulled'),
      });
    }));
});

test('help is no failure, and no command is', () =>
  inRoot(async (_, run) => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Exit codes: ') });
    expect(await run()).toMatchObject({ code: 3 });
    expect(await run('pul')).toMatchObject({ code: 3, stderr: expect.stringContaining("unknown command 'pul'") });
  }));
