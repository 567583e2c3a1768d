// A program of its own, so that every start is a first one.
import { createSandbox } from '@fellesklient/sandbox';
import { startSandboxServer } from '@fellesklient/sandbox/server';
import { type Cost, startCounting } from './cost.ts';
import { worldLookups } from './world-lookups.ts';

/** What a world takes until it has answered. */
export interface WorldStart {
  /** Until the sandbox is made and its server listens. */
  readonly listening: Cost;
  /** KRR's first answer about a person. */
  readonly krr: Cost;
  /** Folkeregisteret's first answer about a person. */
  readonly folkeregisteret: Cost;
}

const [size = 0, share = 0] = process.argv.slice(2).map(Number);

const listeningCost = startCounting();
const sandbox = createSandbox({ size });
const server = await startSandboxServer({ sandbox });
const listening = listeningCost();

const lookups = await worldLookups(sandbox, server.url);
const person = sandbox.world.personidentifikator(Math.floor(share * size));

const krrCost = startCounting();
await lookups.krr(person);
const krr = krrCost();

const folkeregisteretCost = startCounting();
await lookups.folkeregisteret(person);
const folkeregisteret = folkeregisteretCost();

process.send?.({ listening, krr, folkeregisteret } satisfies WorldStart);
await server.close();
process.disconnect?.();
