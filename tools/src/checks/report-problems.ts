/** Ends a check: what it looked at when all is well, else every problem and exit code 1. */
export function reportProblems(looked: string, problems: readonly string[]): void {
  if (problems.length === 0) {
    process.stdout.write(`${looked}: no problems\n`);
    return;
  }
  process.stderr.write(`${problems.join('\n')}\n${looked}: ${problems.length} problem(s)\n`);
  process.exitCode = 1;
}
