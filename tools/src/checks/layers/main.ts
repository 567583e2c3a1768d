import { readProjects, workspaceRoot } from '../../workspace.ts';
import { layerRules } from '../layer-rules.ts';
import { reportProblems } from '../report-problems.ts';
import { checkLayers } from './check-layers.ts';

const projects = readProjects(workspaceRoot);
reportProblems(`layers of ${projects.length} projects`, checkLayers(workspaceRoot, projects, layerRules));
