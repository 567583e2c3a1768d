import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { statementsIn } from './statements.ts';

const sheet = `---
title: for the program that makes pages
---
# A sheet

Above all headings.

## 4. Behaviour

| Code | Meaning |
|---|:-:|
| 200 |  ok   |
| 404 | nobody |

### 4.2 More of it
- a bullet
  * one below it
1. a number

---

## Eksempel på respons:

\`\`\`json
{
  "a": 1
}
\`\`\`
<div class="mermaid">
graph LR
</div>
`;

test('rows, bullets, lines and blocks state something, each in its section', () => {
  expect(statementsIn(sheet).map(({ section, text }) => [section, text])).toEqual([
    ['top', 'Above all headings.'],
    ['4', '| 200 |  ok   |'],
    ['4', '| 404 | nobody |'],
    ['4.2', '- a bullet'],
    ['4.2', '* one below it'],
    ['4.2', '1. a number'],
    ['Eksempel på respons', '{\n"a": 1\n}'],
    ['Eksempel på respons', 'graph LR'],
  ]);
});

test('a statement is known by the hash of its text, however it is spaced', () => {
  const hash = createHash('sha256').update('| 200 | ok |').digest('hex').slice(0, 12);
  expect(statementsIn('| 200 |  ok   |')).toMatchObject([{ row: hash }]);
  expect(statementsIn('\t| 200 |\tok |')).toMatchObject([{ row: hash }]);
  expect(statementsIn('| 200 | OK |')).not.toMatchObject([{ row: hash }]);
});

test('what is said twice in one section is one statement, and in two sections two', () => {
  expect(statementsIn('- a\n- b\n- a')).toHaveLength(2);
  expect(statementsIn('## 1. One\n- a\n## 2. Two\n- a').map(({ section }) => section)).toEqual(['1', '2']);
});

test('a table without a head has no head, and a block without an end goes on to the end', () => {
  expect(statementsIn('text\n| --- | --- |\n|400 | Bad |').map(({ text }) => text)).toEqual(['text', '|400 | Bad |']);
  expect(statementsIn('a\n```\nb\n\nc').map(({ text }) => text)).toEqual(['a', 'b\n\nc']);
});
