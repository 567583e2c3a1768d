import { readFile } from 'node:fs/promises';
import { createCallBudget } from '../smoke/call-budget.ts';
import type { ConnectTo } from '../smoke/connect-to.ts';
import { isEnvironmentName } from '../smoke/environments.ts';
import type { LiveOptions } from '../smoke/open-live.ts';
import { asUsage, UsageError } from './usage-error.ts';

/** Options for the environments that the owners run. */
export interface LiveFlags {
  readonly calls?: number;
  readonly connectTo: readonly ConnectTo[];
  /** A file. */
  readonly ca?: string;
  readonly allowProd: boolean;
}

/** As many as all that may be asked of an environment take, and half as many again. */
const callsByDefault = 250;

/** @throws UsageError for what the target has no use for, and for a file that cannot be read. */
export async function readLiveOptions(
  target: string | undefined,
  { calls, connectTo, ca, allowProd }: LiveFlags,
): Promise<LiveOptions> {
  const isGiven = calls !== undefined || connectTo.length > 0 || ca !== undefined || allowProd;
  if (isGiven && !(target !== undefined && isEnvironmentName(target))) {
    throw new UsageError('--calls, --connect-to, --ca and --allow-prod are for --target test, playground and prod.');
  }
  return {
    budget: createCallBudget(calls ?? callsByDefault),
    connectTo,
    ...(ca !== undefined && { ca: await asUsage('--ca', () => readFile(ca, 'utf8')) }),
    allowProd,
  };
}
