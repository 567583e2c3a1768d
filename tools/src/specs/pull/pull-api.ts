import { createHash } from 'node:crypto';
import { DocumentError, readDocument, structureOf } from '@fellesklient/spec-diff';
import type { Source, Upstream } from '../source/source.ts';
import { fetchByHost } from './by-host.ts';
import type { Fetched } from './fetch-text.ts';
import { htmlText } from './html-text.ts';
import { metadataStructure } from './metadata-structure.ts';
import type { Pulled, PulledDocument, PulledPage } from './pulled.ts';

/** A page with less text than this is a login, or drawn by a script. */
const leastCharacters = 200;

/** What came from each address as text, for people. */
export type Texts = ReadonlyMap<string, string>;

/** Fetches what an API's owner publishes, and reduces documents to their structure and pages to the hash of what they say. */
export async function pullApi(
  source: Source,
  fetchOne: (address: string) => Promise<Fetched>,
): Promise<{ readonly pulled: Pulled; readonly texts: Texts }> {
  const { upstream, documentation } = source;
  const fetched = await fetchByHost(
    [...upstream, ...documentation].map(({ address }) => address),
    fetchOne,
  );
  const texts = new Map<string, string>();
  const came = (name: string, address: string): Fetched => {
    const answer = fetched.get(address) ?? { state: 'unreachable', reason: 'no answer' };
    if (answer.state === 'seen') texts.set(name, answer.text);
    return answer;
  };
  const documents = upstream.map((one) => [one.name, documentOf(one, came(one.name, one.address))]);
  const pages = documentation.map(({ address }) => {
    const page = pageOf(came(address, address));
    if (page.text !== undefined) texts.set(address, page.text);
    return [address, page.page];
  });
  return { pulled: { documents: Object.fromEntries(documents), pages: Object.fromEntries(pages) }, texts };
}

function documentOf({ form, address }: Upstream, fetched: Fetched): PulledDocument {
  if (fetched.state !== 'seen') return fetched;
  try {
    const { text } = fetched;
    const structure = form === 'openapi' ? structureOf(readDocument(text)) : metadataStructure(text, address);
    return { state: 'seen', structure };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { state: 'unusable', reason: error.message };
  }
}

function pageOf(fetched: Fetched): { readonly page: PulledPage; readonly text?: string } {
  if (fetched.state !== 'seen') return { page: fetched };
  const text = isHtml(fetched) ? htmlText(fetched.text) : `${fetched.text.replaceAll('\r\n', '\n').trim()}\n`;
  if (text.length < leastCharacters) {
    return { page: { state: 'unusable', reason: 'it has hardly any text: a login, or a page drawn by a script' } };
  }
  return { page: { state: 'seen', sha256: createHash('sha256').update(text).digest('hex') }, text };
}

const isHtml = ({ text, mediaType }: { readonly text: string; readonly mediaType: string }): boolean =>
  /\bhtml\b/.test(mediaType) || /^\s*<(!doctype html|html)\b/i.test(text);
