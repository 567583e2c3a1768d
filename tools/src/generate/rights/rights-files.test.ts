import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { clientRightsFile } from './client-rights-file.ts';
import { sandboxRightsFile } from './sandbox-rights-file.ts';
import { testSpecWithRights } from './test-rights.ts';

async function load(source: string): Promise<Record<string, unknown>> {
  const { code } = transformSync(source, { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('of a client', () => {
  const text = clientRightsFile(testSpecWithRights());

  test('a package is an address, a scope and a bit', async () => {
    const { rettighetspakker } = await load(text);
    expect(rettighetspakker).toEqual({
      full: { basePath: '/boats/full/v1', scope: 'folkeregister:deling/full', bit: 1 },
      liten: { basePath: '/boats/api/liten/v1', scope: 'folkeregister:deling/liten', bit: 2 },
    });
  });

  test('a right is the bits of the packages that have it', async () => {
    const { operationRights, partRights, searchRights } = await load(text);
    expect(operationRights).toEqual({ entydigSoek: 3, hentFeedSide: 3, sink: 1 });
    expect(partRights).toEqual({ basis: 3, nummer: 1, historikk: 3, navn: 3, identifikasjonsnummer: 1 });
    expect(searchRights).toEqual({ navn: 3, part: 1 });
  });

  test('rights are types', () => {
    expect(text).toContain("export type Rettighetspakke = 'full' | 'liten';");
    const liten = text.slice(text.indexOf("  'liten': {"), text.indexOf('/** A package'));
    expect(liten).toContain("operation: 'entydigSoek' | 'hentFeedSide';");
    expect(liten).toContain("'basis': 'navn';");
    expect(liten).toContain("entitet: 'navn';");
    expect(liten).toContain("historikk: 'navn';");
    expect(liten).toContain("identifikasjonsnummer: 'aldri';");
    expect(liten).toContain("entydigsoek: 'navn';");
    expect(liten).toContain("feed: 'tynn';");
    expect(liten).not.toContain("'nummer'");
  });

  test('the header names the table and not the document', () => {
    expect(text).toMatch(/^\/\/ Generated from specs\/boats\/rettighetspakker\.yaml \(sha256 [0-9a-f]{64}\)/);
  });
});

test('of the sandbox: every right of a package as a list', async () => {
  const text = sandboxRightsFile(testSpecWithRights());
  const { rettighetspakker } = await load(text);
  expect(rettighetspakker).toMatchObject({
    liten: {
      basePath: '/boats/api/liten/v1',
      scope: 'folkeregister:deling/liten',
      operations: ['entydigSoek', 'hentFeedSide'],
      feed: 'tynn',
      identifikasjonsnummer: 'aldri',
      entiteter: ['navn'],
      parts: { basis: ['navn'] },
      historikk: ['navn'],
      entydigsoek: ['navn'],
    },
  });
  expect(text).toContain("export type Entitet = 'navn' | 'identifikasjonsnummer';");
  expect(text).not.toContain('import');
});
