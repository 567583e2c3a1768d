// The one command behind `npm start` and `npm test`: makes the machine ready, then runs the task.
// Plain JavaScript without dependencies, since it runs on Node 20 and before anything is installed.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { chooseNode } from './node.mjs';
import { Stop } from './stop.mjs';
import { tasks } from './tasks.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...args] = process.argv.slice(2);

try {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new Stop(`Unknown task '${name}'. Use one of: ${Object.keys(tasks).join(', ')}.`);
  const node = await chooseNode(root);
  await installDependencies(root, node);
  process.exitCode = await task({ root, node, args });
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
