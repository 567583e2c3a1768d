import { parseArgs, stripVTControlCharacters } from 'node:util';
import { readProjects, workspaceRoot } from '../workspace.ts';
import { brokenRun, countStage, forgetReports } from './count-stage.ts';
import { runStages } from './run-stages.ts';
import { fullStages, stages } from './stages.ts';
import { summary } from './summary.ts';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
if (values.full) process.env.FELLESKLIENT_FULL = '1';
const started = Date.now();
const chosen = values.full ? [...stages, ...fullStages] : stages;
process.stdout.write(`Running ${chosen.map((stage) => stage.name).join(', ')} …\n\n`);

const projects = readProjects(workspaceRoot);
forgetReports(workspaceRoot, chosen, projects);
const run = await runStages(workspaceRoot, chosen);
const counts = chosen.map((stage) => countStage(workspaceRoot, stage, projects, run.tasks));
const failed = counts.some((count) => count.failed > 0);
if (!run.ok && !failed) counts.push(brokenRun(run.output));
const text = summary(counts, (Date.now() - started) / 1000);
process.stdout.write(`${process.stdout.isTTY ? text : stripVTControlCharacters(text)}\n`);
process.exitCode = run.ok && !failed ? 0 : 1;
