#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { start } from './start.ts';

const defaultPort = 5010;

const program = new Command('fellesklient').description("Clients and a sandbox for Norway's national registers.");

program
  .command('start')
  .description('start the sandbox on this machine, show a short tour and keep serving')
  .option('--port <number>', 'port to listen on, 0 for any free one', portNumber, defaultPort)
  .option('--once', 'end after the tour', false)
  .action((options: { port: number; once: boolean }) => start({ ...options, print: (line) => console.log(line) }));

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}
