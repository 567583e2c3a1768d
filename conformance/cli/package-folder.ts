import { readFile } from 'node:fs/promises';

/** Where the package lies with its records, whether its sources run or what is built of them. */
export const packageFolder: URL = new URL('.', import.meta.resolve('@fellesklient/conformance/package.json'));

export async function versionOfPackage(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', packageFolder), 'utf8')) as { version: string };
  return version;
}
