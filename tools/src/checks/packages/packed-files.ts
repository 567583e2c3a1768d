import type { Contents } from './package-contents.ts';

/**
 * What a tarball must hold, no more and no less: the three documents, for every source module its JavaScript and its
 * declarations, and the data that `files` names. So no tests, no source maps, no build info, and nothing left over from a module that is gone.
 */
export function expectedFiles({ sources, data }: Contents): readonly string[] {
  const built = sources.map((path) => `dist/${path.replace(/\.ts$/, '')}`);
  const documents = ['LICENSE', 'README.md', 'package.json'];
  return [...documents, ...built.flatMap((path) => [`${path}.d.ts`, `${path}.js`]), ...data];
}

export function checkPackedFiles(name: string, packed: readonly string[], contents: Contents): readonly string[] {
  const expected = expectedFiles(contents);
  const missing = expected.filter((path) => !packed.includes(path));
  const unexpected = packed.filter((path) => !expected.includes(path));
  return [
    ...missing.map((path) => `${name}: the tarball lacks ${path}. Build the package, or add the file.`),
    ...unexpected.map(
      (path) => `${name}: the tarball holds ${path}. Leave it out of \`files\`, or remove dist/ and build.`,
    ),
  ];
}
