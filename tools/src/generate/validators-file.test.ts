import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { testDocument, testSpec } from './test-spec.ts';
import { clientValidatorsFile, sandboxValidatorsFile } from './validators-file.ts';

type Validate = (body: unknown) => readonly string[];
type Table = Readonly<Record<string, Validate>>;

async function load(source: string): Promise<Readonly<Record<string, Table>>> {
  const { code } = transformSync(source, { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function client(document?: string): Promise<Validate> {
  const { validators } = await load(clientValidatorsFile(testSpec(document)));
  return validators?.['search 200'] ?? expect.fail('no validator');
}

async function sandbox(): Promise<{ request: Validate; ok: Validate; bad: Validate }> {
  const { requests, responses } = await load(sandboxValidatorsFile(testSpec()));
  const missing = (): never => expect.fail('no validator');
  return {
    request: requests?.search ?? missing,
    ok: responses?.['search 200'] ?? missing,
    bad: responses?.['search 400'] ?? missing,
  };
}

const fleet = (rig: string): unknown => ({ boats: [{ name: 'A', rig }] });

describe('open enums', () => {
  test('a client lets unknown values pass', async () => {
    const check = await client();
    expect(check(fleet('SLOOP'))).toEqual([]);
    expect(check(fleet('JUNK'))).toEqual([]);
  });

  test('the sandbox may not send them', async () => {
    const { ok } = await sandbox();
    expect(ok(fleet('SLOOP'))).toEqual([]);
    expect(ok(fleet('JUNK'))).toEqual(['/boats/0/rig enum']);
  });
});

describe('problems', () => {
  test('name place and rule, never the value', async () => {
    const check = await client();
    expect(check({ boats: [{ name: 'secret' }, {}, 7] })).toEqual([
      '/boats/0/name pattern',
      '/boats/1/name required',
      '/boats/2 type',
    ]);
    expect(check('secret')).toEqual([' type']);
  });

  test('are at most twenty', async () => {
    const check = await client();
    expect(check({ boats: Array.from({ length: 1000 }, () => 7) })).toHaveLength(20);
  });

  test('are found behind a $ref that leads back to its own schema', async () => {
    const check = await client();
    expect(check({ boats: [{ name: 'A', tender: { name: 'B', tender: { name: 'c' } } }] })).toEqual([
      '/boats/0/tender/tender/name pattern',
    ]);
  });
});

test('objects are open', async () => {
  const check = await client();
  expect(check({ boats: [{ name: 'A', crew: 3 }], next: null })).toEqual([]);
});

test('the sandbox checks requests and every answer with a body', async () => {
  const { request, bad } = await sandbox();
  expect(request({ names: ['A'] })).toEqual([]);
  expect(request({ names: [] })).toEqual(['/names minItems']);
  expect(request({ names: ['A', 'B', 'C', 'D'] })).toEqual(['/names maxItems']);
  // A property whose name is also a keyword is still checked.
  expect(bad({ title: 1 })).toEqual(['/title type']);
});

test('the code imports nothing', () => {
  for (const text of [clientValidatorsFile(testSpec()), sandboxValidatorsFile(testSpec())]) {
    expect(text).not.toMatch(/\bimport\b|\brequire\(/);
  }
});

test('the code carries no prose', () => {
  expect(sandboxValidatorsFile(testSpec())).not.toContain('How it sails');
});

test('a misspelt keyword is refused', async () => {
  const document = testDocument.replace('x-extensible-enum', 'x-extensible-enun');
  await expect(client(document)).rejects.toThrow(InputError);
  await expect(client(document)).rejects.toThrow('x-extensible-enun');
});
