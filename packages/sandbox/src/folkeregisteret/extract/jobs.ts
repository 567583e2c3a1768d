import type { Identifiers } from '../../identifiers.ts';
import type { Found, Question } from '../operation.ts';
import { type Refusal, refusals } from '../refusal.ts';
import type { Batches } from './batches.ts';
import { createJob, type Job } from './job.ts';

/** How extracts (uttrekk) behave. */
export interface UttrekkOptions {
  /** Milliseconds by the sandbox's clock until the first batch can be had, unless it is asked for four times before. Default 4000. */
  readonly delay?: number;
  /** How many ids a batch holds. Default 5000. */
  readonly batchSize?: number;
}

/** What the batches of a job hold, by the name of their list. */
export type BatchField = 'foedselsEllerDNummer' | 'dokumentidentifikator';

/** A job of an organisation by one package of rights. */
interface OwnedJob extends Job {
  readonly field: BatchField;
  readonly organisation: string;
  readonly pakke: string;
}

/** The jobs there are. Each is kept: how long real ones live is not published. */
export interface Jobs {
  /**
   * Makes a job for who asks, unless ten are running.
   *
   * @param begin begins the search, given a whole number below 2^32 that is different for each job and decides the order.
   */
  order(question: Question, field: BatchField, begin: (order: number) => Batches): Found | Refusal;
  /** The job asked for, of who asks. */
  find(question: Question): OwnedJob | undefined;
}

/** For an organisation at once (uttrekk.md, since 2026-01-27). */
const mostRunning = 10;

export function createJobs(identifiers: Identifiers, delay: number): Jobs {
  const jobs = new Map<string, OwnedJob>();
  return {
    order({ organisation, rights, at }, field, begin) {
      const running = [...jobs.values()].filter((job) => job.organisation === organisation && job.isRunning(at));
      if (running.length >= mostRunning) return refusals.tooManyJobs;
      const jobbId = identifiers.uuid();
      const order = Number.parseInt(jobbId.slice(0, 8), 16);
      const job = createJob({ batches: begin(order), ordered: at, delay, order });
      jobs.set(jobbId, { ...job, field, organisation, pakke: rights.pakke });
      return { root: 'uttrekkJobbResponse', body: { jobbId } };
    },
    find({ jobbid, organisation, rights }) {
      const job = jobs.get(jobbid);
      return job?.organisation === organisation && job.pakke === rights.pakke ? job : undefined;
    },
  };
}
