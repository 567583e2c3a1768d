import { parse } from 'yaml';

/** The part of a workflow file that our own rules read. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly permissions?: unknown;
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

type Triggers = string | readonly string[] | Readonly<Record<string, unknown>>;

/** Reads a workflow that actionlint has found to be one. */
export function readWorkflow(text: string): Workflow {
  const { on, ...rest } = parse(text) as Omit<Workflow, 'on'> & { readonly on: Triggers };
  return { ...rest, on: triggers(on) };
}

function triggers(on: Triggers): Readonly<Record<string, unknown>> {
  if (typeof on === 'string') return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, null])) : (on as Record<string, unknown>);
}
