import { readProjects, workspaceRoot } from '../../workspace.ts';
import { reportProblems } from '../report-problems.ts';
import { bundle } from './bundle.ts';
import { bundleRules } from './bundle-rules.ts';
import { checkBundle } from './check-bundle.ts';
import { sizes } from './sizes.ts';

const projects = readProjects(workspaceRoot);
const problems: string[] = [];
for (const rule of bundleRules) {
  const made = await bundle(workspaceRoot, projects, rule.program);
  process.stdout.write(`${sizes(rule, made)}\n`);
  problems.push(...checkBundle(rule, made));
}
reportProblems(`${bundleRules.length} bundles`, problems);
