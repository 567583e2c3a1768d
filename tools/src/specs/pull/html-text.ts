import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold no text of the page's own. */
const furniture = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'button', 'form', 'dialog'],
  ...['nav', 'header', 'footer', 'aside'],
]);
/** What pages without such elements call the same: class, id or role begins so. */
const furnitureNames =
  /(^|\s)(nav|menu|sidebar|breadcrumb|footer|header|banner|contentinfo|complementary|search|toc\b|cookie)/i;
const inline = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

/**
 * What a page says, one line for each block: the text of `main` or `article`, else of `body`, without what stands around it on every
 * page and without white space that is not seen. So a new menu or layout is no news.
 */
export function htmlText(html: string): string {
  const document = parse(html);
  const main = find(document.childNodes, isMain) ?? find(document.childNodes, ({ tagName }) => tagName === 'body');
  const lines = (main ? textOf(main) : '').split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

function find(nodes: readonly Node[], wanted: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    const found = wanted(node) ? node : find(node.childNodes, wanted);
    if (found) return found;
  }
  return undefined;
}

const isMain = (element: Element): boolean =>
  element.tagName === 'main' || element.tagName === 'article' || attribute(element, 'role') === 'main';

function textOf(element: Element): string {
  const parts = element.childNodes.map((node) => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replaceAll('\n', ' ');
    if (!('tagName' in node) || isFurniture(node)) return '';
    return inline.has(node.tagName) ? textOf(node) : `\n${textOf(node)}\n`;
  });
  return parts.join('');
}

function isFurniture(element: Element): boolean {
  return (
    furniture.has(element.tagName) ||
    ['class', 'id', 'role'].some((name) => furnitureNames.test(attribute(element, name)))
  );
}

const attribute = ({ attrs }: Element, name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
