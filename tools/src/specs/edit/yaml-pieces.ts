import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { ByHand } from './by-hand.ts';

const inFlow = { lineWidth: 0, collectionStyle: 'flow', singleQuote: true } as const;
/** As wide as our documents are written. */
const inBlock = { lineWidth: 120, singleQuote: true, flowCollectionPadding: false } as const;

const endOf = (node: unknown): number => (isNode(node) && node.range ? node.range[1] : 0);
const startOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

/** After the line in which a place is, or the place itself where a line begins. */
const lineAfter = (text: string, place: number): number =>
  text[place - 1] === '\n' ? place : text.indexOf('\n', place) + 1 || text.length;
const lineOf = (text: string, place: number): number => text.lastIndexOf('\n', place - 1) + 1;

const insert = (text: string, place: number, piece: string): string => text.slice(0, place) + piece + text.slice(place);

function indented(value: unknown, columns: number): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, list) => {
      list.flow = list.items.every(isScalar);
    },
  });
  // A list is written without its dash being part of the flow.
  if (isSeq(document.contents)) document.contents.flow = false;
  const lines = document.toString(inBlock).trimEnd().split('\n');
  return lines.map((line) => `${' '.repeat(columns)}${line}\n`).join('');
}

/** On one line, and quoted where brackets and commas would be read. */
const flow = (value: unknown): string =>
  stringify([value], inFlow)
    .trim()
    .replace(/^\[\s*([\s\S]*?)\s*\]$/, '$1');

export function addPair(text: string, map: YAMLMap, key: string, value: unknown): string {
  const last = map.items.at(-1);
  if (map.flow || !last) return insertInFlow(text, map, flow({ [key]: value }).replace(/^\{\s*([\s\S]*?)\s*\}$/, '$1'));
  const column = startOf(map.items[0]?.key) - lineOf(text, startOf(map.items[0]?.key));
  const end = Math.max(deepestEnd(last.value), endOf(last.key));
  return insert(text, lineAfter(text, end), indented({ [key]: value }, column));
}

export function appendItem(text: string, list: YAMLSeq, value: unknown): string {
  const last = list.items.at(-1);
  if (list.flow || !last) return insertInFlow(text, list, flow(value));
  const dash = text.lastIndexOf('-', startOf(list.items[0]));
  return insert(text, lineAfter(text, deepestEnd(last)), indented([value], dash - lineOf(text, dash)));
}

/** Comments after the last of several belong to what follows. */
function deepestEnd(node: unknown): number {
  if (!isCollection(node) || node.flow) return endOf(node);
  const last = node.items.at(-1);
  return last ? deepestEnd(isMap(node) ? ((last as Pair).value ?? (last as Pair).key) : last) : endOf(node);
}

function insertInFlow(text: string, collection: YAMLMap | YAMLSeq, piece: string): string {
  const bracket = endOf(collection) - 1;
  const before = text.slice(0, bracket);
  const filled = before.trimEnd();
  const space = isMap(collection) ? ' ' : '';
  return `${filled}${collection.items.length > 0 ? ',' : ''}${collection.items.length > 0 || space ? ' ' : ''}${piece}${space}${text.slice(bracket)}`;
}

export function replaceValue(text: string, { value: node }: Pair, value: unknown): string {
  if (!isScalar(node) || (typeof value === 'object' && value !== null)) throw new ByHand('it has an object or a list');
  return text.slice(0, startOf(node)) + flow(value) + text.slice(endOf(node));
}

export function removePair(text: string, map: YAMLMap, index: number): string {
  const pair = map.items[index];
  if (!pair) throw new ByHand('our document does not say it in that place');
  if (map.flow) return removeInFlow(text, startOf(pair.key), endOf(pair.value));
  return text.slice(0, lineOf(text, startOf(pair.key))) + text.slice(lineAfter(text, deepestEnd(pair.value)));
}

export function removeItem(text: string, list: YAMLSeq, index: number): string {
  const item = list.items[index];
  if (list.flow) return removeInFlow(text, startOf(item), endOf(item));
  return text.slice(0, lineOf(text, startOf(item))) + text.slice(lineAfter(text, deepestEnd(item)));
}

/** With the comma after it, or else before it. */
function removeInFlow(text: string, start: number, end: number): string {
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after) return text.slice(0, start) + text.slice(end + after[0].length);
  return text.slice(0, start).replace(/,?\s*$/, '') + text.slice(end);
}
