/** Paths of modules below `src/`, tests left out. */
export type Sources = readonly string[];

/**
 * What a tarball must hold, no more and no less: the three documents, and for every source module its JavaScript and its
 * declarations. So no tests, no source maps, no build info, and nothing left over from a module that is gone.
 */
export function expectedFiles(sources: Sources): readonly string[] {
  const built = sources.map((path) => `dist/${path.replace(/\.ts$/, '')}`);
  return ['LICENSE', 'README.md', 'package.json', ...built.flatMap((path) => [`${path}.d.ts`, `${path}.js`])];
}

export function checkPackedFiles(name: string, packed: readonly string[], sources: Sources): readonly string[] {
  const expected = expectedFiles(sources);
  const missing = expected.filter((path) => !packed.includes(path));
  const unexpected = packed.filter((path) => !expected.includes(path));
  return [
    ...missing.map((path) => `${name}: the tarball lacks ${path}. Build the package, or add the file.`),
    ...unexpected.map(
      (path) => `${name}: the tarball holds ${path}. Leave it out of \`files\`, or remove dist/ and build.`,
    ),
  ];
}
