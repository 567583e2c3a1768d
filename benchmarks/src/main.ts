// `npm run bench` measures everything and writes docs/benchmarks.md; with names of measures it prints only those.
import { writeFileSync } from 'node:fs';
import { allowance } from './allowance.ts';
import { bulk } from './bulk.ts';
import { callOverhead } from './call-overhead.ts';
import { current } from './current.ts';
import { documentOf } from './document.ts';
import { faults } from './faults.ts';
import { memory } from './memory.ts';
import { outage } from './outage.ts';
import type { Section } from './section.ts';
import { type AnsweringServer, startAnsweringServer } from './start-answering-server.ts';
import { tokens } from './tokens.ts';
import { typeChecking } from './type-checking.ts';
import { versions } from './versions.ts';
import { worldMemory } from './world-memory.ts';
import { worldStart } from './world-start.ts';

const measures: Readonly<Record<string, (server: AnsweringServer) => Promise<Section>>> = {
  calls: callOverhead,
  bulk,
  current,
  memory,
  tokens,
  allowance,
  outage,
  faults,
  types: typeChecking,
  'world-start': worldStart,
  'world-memory': worldMemory,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  process.stderr.write(`Unknown measure ${unknown.join(', ')}. Use any of: ${Object.keys(measures).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const server = await startAnsweringServer();
  const sections: Section[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`Measuring ${name} …\n`);
    sections.push(await measure(server));
  }
  await server.close();
  const text = documentOf(sections, versions(['openapi-fetch', 'jose', 'ky', 'ofetch']));
  if (asked.length > 0) process.stdout.write(text);
  else writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), text);
}
