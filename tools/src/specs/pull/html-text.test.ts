import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

const page = (body: string): string => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;
const text = '<h1>Oppslag</h1><p>Inntil <b>1000</b> personer &amp; ikke flere.</p>';
const said = 'Oppslag\nInntil 1000 personer & ikke flere.';

test.each([
  ['in main', `<main>${text}</main>`],
  ['in an article', `<div><article>${text}</article></div>`],
  ['by its role', `<div role="main">${text}</div>`],
  ['in the body alone', text],
  [
    'in other lines',
    `<main>\n  <h1>\n    Oppslag</h1>\n\n<p>Inntil\n<b>1000</b>   personer &amp; ikke\tflere.</p></main>`,
  ],
  [
    'in other elements',
    `<main><div><section><h2>Oppslag</h2></section><div>Inntil 1000 personer &#38; ikke flere.</div></div></main>`,
  ],
  ['with menus', `<nav>Hjem</nav><header>Digdir</header>${text}<aside>Se også</aside><footer>2026</footer>`],
  [
    'with menus that are called so',
    `<div class="sideblokk-seksjon navig">Hjem</div><div id="sidebar">Meny</div>${text}`,
  ],
  ['with scripts', `<script>var build = 4711;</script><style>p {}</style>${text}<noscript>Skru på</noscript>`],
])('the same text %s', (_, body) => {
  expect(htmlText(page(body))).toBe(said);
});

test('another word is another text', () => {
  expect(htmlText(page(text.replace('1000', '500')))).not.toBe(said);
});

test('cells and items are told apart', () => {
  expect(htmlText(page('<table><tr><td>a</td><td>b</td></tr></table><ul><li>c</li><li>d</li></ul>'))).toBe(
    'a\nb\nc\nd',
  );
});
