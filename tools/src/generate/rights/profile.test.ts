import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import type { OpenApiDocument } from '../open-api.ts';
import { operationsOf } from '../operation.ts';
import { readSpec, type Spec } from '../spec.ts';
import { profile } from './profile.ts';
import { writeProfiles } from './write-profiles.ts';

const workspace = join(import.meta.dirname, '../../../..');

/** The table of resources and packages in konsumenttjenester.md, by number of operations; and scope and base path in Endepunkter.md. */
const packages = [
  ['offentlig-med-hjemmel', 17, 'offentligmedhjemmel', 'offentlig-med-hjemmel/api/v1'],
  ['offentligutenhjemmel', 11, 'offentligutenhjemmel', 'api/offentligutenhjemmel/v1'],
  ['privatutenhjemmel', 11, 'privatutenhjemmel', 'api/privatutenhjemmel/v1'],
  ['privat', 6, 'privat', 'api/privat/v1'],
  [
    'privatutenfolkeregisteridentifikator',
    6,
    'privatutenfolkeregisteridentifikator',
    'api/privatutenfolkeregisteridentifikator/v1',
  ],
  ['finans', 11, 'finans', 'api/finans/v1'],
  ['presse', 6, 'presse', 'api/presse/v1'],
  [
    'presseutenfolkeregisteridentifikator',
    6,
    'presseutenfolkeregisteridentifikator',
    'api/presseutenfolkeregisteridentifikator/v1',
  ],
  ['eid', 11, 'utstedereid', 'api/eid/v1'],
] as const;

let spec: Spec;
beforeAll(async () => {
  spec = await readSpec(workspace, 'folkeregisteret');
});

function profileOf(name: string): Spec {
  return { ...spec, document: profile(spec, name) };
}

function schema(document: OpenApiDocument, name: string): unknown {
  return document.components?.schemas?.[name];
}

test.each(packages)('%s has %i operations under its own scope and address', (name, count, scope, path) => {
  const derived = profileOf(name);
  expect(operationsOf(derived)).toHaveLength(count);
  expect(derived.document.security).toEqual([{ maskinporten: [`folkeregister:deling/${scope}`] }]);
  expect(derived.document.servers?.map(({ url }) => url)).toEqual([
    `https://folkeregisteret-api-konsument.sits.no/folkeregisteret/${path}`,
    `https://folkeregisteret-api-konsument-playground.sits.no/folkeregisteret/${path}`,
    `https://folkeregisteret.api.skatteetaten.no/folkeregisteret/${path}`,
  ]);
});

describe('a profile holds nothing that its package lacks', () => {
  test('operations and their tags', () => {
    const { document } = profileOf('presse');
    expect(Object.keys(document.paths ?? {}).sort()).toEqual([
      '/hendelser/feed',
      '/hendelser/feedxsd',
      '/hendelser/siste/sekvensnummer',
      '/hendelser/xsd',
      '/personer/entydigsoek',
      '/personer/xsd',
    ]);
    expect(document.tags?.map(({ name }) => name)).toEqual(['Personer', 'Hendelser']);
    expect(schema(document, 'DokumentForHendelse')).toBeUndefined();
  });

  test('the kind of item in the feed', () => {
    const kinds = ['LagretHendelse', 'LagretTynnHendelse', 'LagretEndringIPerson'];
    const present = (name: string): string[] => kinds.filter((kind) => schema(profileOf(name).document, kind));
    expect(present('offentlig-med-hjemmel')).toEqual(['LagretHendelse']);
    expect(present('finans')).toEqual(['LagretTynnHendelse']);
    expect(present('privat')).toEqual(['LagretEndringIPerson']);
  });

  test('parts', () => {
    const parts = (name: string): unknown => (schema(profileOf(name).document, 'Part') as { enum: string[] }).enum;
    expect(parts('finans')).toContain('familierelasjon');
    expect(parts('presse')).not.toContain('familierelasjon');
    expect(parts('presse')).toContain('identifikasjonsnummer');
    expect(parts('presseutenfolkeregisteridentifikator')).not.toContain('identifikasjonsnummer');
    expect(parts('offentligutenhjemmel')).not.toContain('identitetsgrunnlag-utvidet');
  });

  test('parameters of entydigSoek', () => {
    const parameters = (name: string): string =>
      JSON.stringify(profileOf(name).document.paths?.['/personer/entydigsoek']);
    expect(parameters('eid')).toContain('"legitimasjonsdokument"');
    expect(parameters('finans')).not.toContain('"legitimasjonsdokument"');
    expect(parameters('privat')).toContain('"soekfonetisk"');
    expect(parameters('privat')).not.toContain('"soekFonetisk"');
  });
});

test('the shared document stays as it was', () => {
  const before = JSON.stringify(spec.document);
  profileOf('privat');
  expect(JSON.stringify(spec.document)).toBe(before);
});

test('a package that is not there is refused, and those that are there are named', () => {
  expect(() => profileOf('toString')).toThrow('no package toString. Use offentlig-med-hjemmel, ');
});

test('all nine are accepted by the linter with the rules of specs', { timeout: 120_000 }, () =>
  inTemporaryFolder(async (folder) => {
    const paths = await writeProfiles(workspace, folder);
    expect(paths).toHaveLength(9);
    const redocly = join(workspace, 'node_modules/@redocly/cli/bin/cli.js');
    const args = [`--env-file=${join(workspace, 'specs/redocly.env')}`, redocly, 'lint'];
    const { ok, output } = runCommand(
      process.execPath,
      [...args, '--config', 'redocly.yaml', ...paths],
      join(workspace, 'specs'),
    );
    expect(output).toContain('Your API descriptions are valid');
    expect(ok).toBe(true);
  }),
);
