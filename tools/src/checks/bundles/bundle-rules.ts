/** A program that a user might ship, and what its bundle may hold. */
export interface BundleRule {
  readonly name: string;
  /** Source of the program. */
  readonly program: string;
  /** Most bytes, minified and compressed with gzip: a little above today's size, so that growth is noticed. */
  readonly mostBytes?: number;
  /** Packages whose code may be in it. */
  readonly packages: readonly string[];
  /** Modules that must be in it; they may then be there although they are set apart. */
  readonly holds?: readonly string[];
}

/** Modules of our packages that are in a bundle only when their own entry is imported. */
export const setApart: readonly RegExp[] = [
  /^packages\/[^/]+\/dist\/generated\/(validators|environment-details)\.js$/,
  /^packages\/folkeregisteret\/dist\/(file-cursor|hendelser|reading|sqlite-cursor|stream|uttrekk)\//,
  /^packages\/krr\/dist\/(certificate|changes|citizen|coalesce|file-cursor|jose|personidentifikator|print|reading|stream)\//,
  /^packages\/core\/dist\/((file-cursor|key|stream)\/.*|openapi-fetch|otel|validation)\.js$/,
];

/** 1000 bytes. */
const kB = 1000;
const krr = "export { createKrrClient } from '@fellesklient/krr';";
const krrPackages = ['@fellesklient/core', '@fellesklient/krr'];
const folkeregisteret = "export { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';";
const folkeregisteretPackages = ['@fellesklient/core', '@fellesklient/folkeregisteret'];
const maskinporten = "export { createMaskinporten } from '@fellesklient/maskinporten';";
const keyModules = ['pem', 'signer', 'x5c'].map((name) => `packages/core/dist/key/${name}.js`);
const signedAnswerModules = [
  'certificate/public-key',
  'certificate/read-sertifikat',
  'citizen/person',
  ...[
    'der',
    'issued-by',
    'open-jws',
    'refused',
    'signed-answers',
    'signed-transport',
    'signer',
    'trust',
    'trusted-certificates',
  ].map((name) => `jose/${name}`),
].map((name) => `packages/krr/dist/${name}.js`);
const maskinportenPackages = ['@fellesklient/core', '@fellesklient/maskinporten', 'jose'];

export const bundleRules: readonly BundleRule[] = [
  { name: 'krr', program: krr, mostBytes: 8 * kB, packages: krrPackages },
  {
    name: 'authlevel',
    program: "export { createAuthlevelClient } from '@fellesklient/authlevel';",
    mostBytes: 8 * kB,
    packages: ['@fellesklient/core', '@fellesklient/authlevel'],
    holds: ['packages/authlevel/dist/generated/environment-details.js'],
  },
  { name: 'folkeregisteret', program: folkeregisteret, mostBytes: 12.5 * kB, packages: folkeregisteretPackages },
  {
    name: 'folkeregisteret with what answers mean',
    program: "export { address, death, family, fullName, guardians } from '@fellesklient/folkeregisteret/reading';",
    mostBytes: 3 * kB,
    packages: ['@fellesklient/folkeregisteret'],
    holds: [
      'address',
      'address-lines',
      'address-protection',
      'current',
      'death',
      'family',
      'full-name',
      'guardians',
    ].map((name) => `packages/folkeregisteret/dist/reading/${name}.js`),
  },
  {
    name: 'folkeregisteret kept current',
    program: [
      folkeregisteret,
      "export { hendelser, mayChange } from '@fellesklient/folkeregisteret/hendelser';",
      "export { sqliteCursor } from '@fellesklient/folkeregisteret/sqlite-cursor';",
      "export { batches, komplett, personer, tilpasset } from '@fellesklient/folkeregisteret/uttrekk';",
    ].join('\n'),
    mostBytes: 18 * kB,
    packages: folkeregisteretPackages,
    holds: [
      ...['cursor', 'feed-page', 'hendelser', 'may-change', 'options'].map(
        (name) => `folkeregisteret/dist/hendelser/${name}`,
      ),
      'folkeregisteret/dist/sqlite-cursor/sqlite-cursor',
      ...[
        'backoff',
        'batch',
        'batches',
        'criteria-problems',
        'extract-ids',
        'komplett',
        'order',
        'package-problems',
        'personer',
        'places',
        'tilpasset',
      ].map((name) => `folkeregisteret/dist/uttrekk/${name}`),
      ...['chunks', 'each-of', 'stream'].map((name) => `core/dist/stream/${name}`),
    ].map((path) => `packages/${path}.js`),
  },
  {
    name: 'folkeregisteret with raw calls',
    program: `${folkeregisteret}\nexport { raw } from '@fellesklient/folkeregisteret/raw';`,
    packages: [...folkeregisteretPackages, 'openapi-fetch'],
    holds: ['packages/core/dist/openapi-fetch.js'],
  },
  { name: 'maskinporten', program: maskinporten, packages: maskinportenPackages, holds: keyModules },
  {
    name: 'krr and maskinporten',
    program: `${krr}\n${maskinporten}`,
    mostBytes: 14 * kB,
    packages: [...krrPackages, ...maskinportenPackages],
    holds: keyModules,
  },
  {
    name: 'links to MinProfil',
    program: "export { minProfilLink } from '@fellesklient/idporten/minprofil';",
    packages: ['@fellesklient/core', '@fellesklient/idporten'],
  },
  {
    name: 'verifier of tokens',
    program: "export { createTokenVerifier } from '@fellesklient/maskinporten/verifier';",
    packages: maskinportenPackages,
  },
  {
    name: 'krr with raw calls',
    program: `${krr}\nexport { raw } from '@fellesklient/krr/raw';`,
    packages: [...krrPackages, 'openapi-fetch'],
    holds: ['packages/core/dist/openapi-fetch.js'],
  },
  {
    name: 'krr with signed answers',
    program: `${krr}\nexport { signedAnswers } from '@fellesklient/krr/jose';`,
    packages: [...krrPackages, 'jose', 'pkijs', 'asn1js', 'bytestreamjs', '@noble/hashes', '@peculiar/utils'],
    holds: signedAnswerModules,
  },
  {
    name: 'krr with print certificates',
    program: `${krr}\nexport { printSertifikat } from '@fellesklient/krr/print';`,
    packages: krrPackages,
    holds: ['packages/krr/dist/print/print-sertifikat.js'],
  },
  {
    name: 'krr with validation',
    program: `${krr}\nexport { krrValidation } from '@fellesklient/krr/validation';`,
    packages: krrPackages,
    holds: ['packages/core/dist/validation.js', 'packages/krr/dist/generated/validators.js'],
  },
  {
    name: 'krr with telemetry',
    program: `${krr}\nexport { openTelemetry } from '@fellesklient/core/otel';`,
    packages: krrPackages,
    holds: ['packages/core/dist/otel.js'],
  },
];
