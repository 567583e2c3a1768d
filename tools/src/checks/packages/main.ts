import { inTemporaryFolder } from '../../temporary-folder.ts';
import { readProjects, workspaceRoot } from '../../workspace.ts';
import { reportProblems } from '../report-problems.ts';
import { checkPackages } from './check-packages.ts';
import { consumerProgram } from './consumer-program.ts';
import { packPublic } from './pack.ts';

const projects = readProjects(workspaceRoot);
await inTemporaryFolder(async (folder) => {
  const tarballs = packPublic(workspaceRoot, projects, folder);
  const program = consumerProgram(workspaceRoot);
  reportProblems('packages', await checkPackages(workspaceRoot, projects, tarballs, program, folder));
});
