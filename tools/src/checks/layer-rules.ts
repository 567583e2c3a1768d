/**
 * Which packages a package may import at run time. Type-only imports vanish and are free; tests may use any npm package,
 * but of ours only those of their row.
 */
export interface LayerRule {
  /** What every module may use: package names, `node:*` for Node's own modules, `npm:*` for any package that is not ours. */
  readonly every: readonly string[];
  /** What only the modules behind one subpath entry may use on top, so that nobody else pays for it. */
  readonly entries?: Readonly<Record<string, readonly string[]>>;
  /** Folders of the project that hold programs of their own. */
  readonly apart?: readonly string[];
}

const core = '@fellesklient/core';
const maskinporten = '@fellesklient/maskinporten';
const idporten = '@fellesklient/idporten';
const krr = '@fellesklient/krr';
const authlevel = '@fellesklient/authlevel';
const folkeregisteret = '@fellesklient/folkeregisteret';
const sandbox = '@fellesklient/sandbox';
const specDiff = '@fellesklient/spec-diff';

export const layerRules: Readonly<Record<string, LayerRule>> = {
  [core]: { every: [], entries: { './file-cursor': ['node:*'] } },
  [maskinporten]: {
    every: [core, 'jose'],
    entries: {
      './certificate': ['asn1js', 'pkijs'],
      './pkcs12': ['asn1js', 'node-forge', 'node:*', 'pkijs'],
    },
  },
  [idporten]: { every: [core], entries: { '.': ['openid-client'] } },
  [krr]: {
    every: [core],
    entries: {
      './certificate': ['asn1js', 'pkijs'],
      './coalesce': ['dataloader'],
      './jose': ['asn1js', 'jose', 'pkijs'],
      './personidentifikator': ['@navikt/fnrvalidator'],
      './raw': ['openapi-fetch'],
    },
  },
  [authlevel]: { every: [core] },
  [folkeregisteret]: { every: [core], entries: { './raw': ['openapi-fetch'] } },
  [sandbox]: {
    every: ['asn1js', 'fast-xml-parser', 'hono', 'jose', 'pkijs'],
    entries: { './msw': ['msw'], './server': ['@hono/node-server', 'node:*'] },
    apart: ['scripts'],
  },
  [specDiff]: { every: ['yaml'] },
  '@fellesklient/conformance': {
    every: [core, maskinporten, idporten, krr, authlevel, folkeregisteret, sandbox, specDiff, 'npm:*', 'node:*'],
  },
  '@fellesklient/benchmarks': {
    every: [core, maskinporten, krr, folkeregisteret, sandbox, '@fellesklient/conformance', 'npm:*', 'node:*'],
  },
  fellesklient: { every: [core, maskinporten, krr, folkeregisteret, sandbox, 'npm:*', 'node:*'] },
  '@fellesklient/tools': { every: [specDiff, 'npm:*', 'node:*'], apart: ['consumer'] },
};
