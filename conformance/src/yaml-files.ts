import { readdir, readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';

/** The text of every `*.yaml` of a folder, by file name, in its order. */
export async function readYamlFiles(folder: URL): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  return Object.fromEntries(files.map((file, i) => [file, texts[i] ?? '']));
}

/** What the text of a file holds; undefined when it is no YAML, which is complained of. */
export function parseYaml(content: string, complain: (problem: string) => void): unknown {
  const document = parseDocument(content);
  const [error] = document.errors;
  if (!error) return document.toJS();
  complain(error.message.split('\n', 1)[0] ?? 'no YAML');
  return undefined;
}
