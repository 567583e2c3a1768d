import { stableJson } from '../../src/document/json.ts';
import type { Draft } from '../draft.ts';
import { compile } from './compile.ts';
import { generateTypes, withOpenAnswers } from './generate-types.ts';
import { writeConsumer } from './write-consumer.ts';

/** Consumers of documents, each to be compiled against the types of another document. */
export class Consumers {
  readonly #files = new Map<string, string>();
  readonly #types = new Map<string, string>();
  readonly #names = new Map<string, string>();

  /** A consumer that was written for the document before, and meets the types of the one after. */
  async add(name: string, before: Draft, after: Draft): Promise<void> {
    const modules = {
      wasSent: await this.#typesOf(before),
      wasRead: await this.#typesOf(withOpenAnswers(before)),
      isSent: await this.#typesOf(after),
      isRead: await this.#typesOf(withOpenAnswers(after)),
    };
    const file = `/consumers/${this.#names.size}.ts`;
    this.#names.set(file, name);
    this.#files.set(file, writeConsumer(before, modules));
  }

  /** The first error of each that does not compile, by name. */
  compile(): ReadonlyMap<string, string> {
    const errors = compile(this.#files, [...this.#names.keys()]);
    return new Map([...errors].map(([file, error]) => [this.#names.get(file) ?? file, error]));
  }

  async #typesOf(document: Draft): Promise<string> {
    const key = stableJson(document);
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    const file = `/types/${this.#types.size}.ts`;
    this.#types.set(key, file);
    this.#files.set(file, await generateTypes(document));
    return file;
  }
}
