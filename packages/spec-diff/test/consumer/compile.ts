import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  lib: ['lib.es5.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** Compiles programs together; returns the first error of each of these files that has one. */
export function compile(files: ReadonlyMap<string, string>, roots: readonly string[]): ReadonlyMap<string, string> {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.directoryExists = () => true;
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram({ rootNames: roots, options, host });
  const errors = roots.flatMap((name) => {
    const file = program.getSourceFile(name);
    const [error] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    if (!error) return [];
    const line = file?.text.slice(0, error.start).split('\n').length ?? 0;
    const source = file?.text.split('\n')[line - 1]?.trim() ?? '';
    return [[name, `${ts.flattenDiagnosticMessageText(error.messageText, ' ')} in ${source}`] as const];
  });
  return new Map(errors);
}
