import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, parse, parseDocument, type YAMLMap } from 'yaml';
import { ByHand } from './by-hand.ts';
import { applied, type Operation } from './operation.ts';
import type { Path } from './path.ts';
import { addPair, appendItem, removeItem, removePair, replaceValue } from './yaml-pieces.ts';

/**
 * Changes a YAML text and nothing around it: comments, anchors and line breaks stay as they were written, which writing the whole
 * document anew would not keep.
 *
 * @throws ByHand when the place is shared by an anchor, or stands where the change would not come out as meant.
 */
export function editYaml(text: string, operation: Operation): string {
  const edited = write(text, operation);
  const wanted = applied(parse(text, { merge: true }), operation);
  let said: unknown;
  try {
    said = parse(edited, { merge: true });
  } catch {
    said = undefined;
  }
  if (!isDeepStrictEqual(said, wanted)) throw new ByHand('it is written in a way that only people should change');
  return edited;
}

function write(text: string, operation: Operation): string {
  const root = parseDocument(text).contents;
  if (operation.do === 'append') {
    const list = nodeAt(root, operation.at);
    if (!isSeq(list)) throw new ByHand(`${operation.at.join('/')} is no list`);
    return appendItem(text, list, operation.value);
  }
  if (operation.do === 'set') {
    const map = nodeAt(root, operation.at);
    if (!isMap(map)) throw new ByHand(`${operation.at.join('/')} is no object`);
    const pair = map.items[pairIndex(map, operation.key)];
    return pair ? replaceValue(text, pair, operation.value) : addPair(text, map, operation.key, operation.value);
  }
  const parent = nodeAt(root, operation.at.slice(0, -1));
  const key = operation.at.at(-1) ?? '';
  if (isMap(parent)) return removePair(text, parent, pairIndex(parent, key));
  if (isSeq(parent)) return removeItem(text, parent, Number(key));
  throw new ByHand(`${operation.at.join('/')} is in no object`);
}

/** What stands at a path, if it is written there and nowhere else. */
function nodeAt(root: unknown, path: Path): Node {
  let node = root;
  path.forEach((key, index) => {
    node = childOf(node, key);
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined)) {
      const place = path.slice(0, index + 1).join('/');
      throw new ByHand(`our document writes ${place} once for several places (an anchor)`);
    }
  });
  if (!isNode(node)) throw new ByHand(`our document takes ${path.join('/')} from elsewhere (a merge key)`);
  return node;
}

function childOf(node: unknown, key: string | number): unknown {
  if (isMap(node)) return node.items[pairIndex(node, key)]?.value;
  return isSeq(node) ? node.items[Number(key)] : undefined;
}

function pairIndex({ items }: YAMLMap, key: string | number): number {
  return items.findIndex((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
}
