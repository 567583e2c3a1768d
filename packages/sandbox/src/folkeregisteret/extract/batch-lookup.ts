import type { Operation } from '../operation.ts';
import { batchNotReady, invalid, noSuchBatch, refusals } from '../refusal.ts';
import type { Jobs } from './jobs.ts';

/** A batch of a job; `{}` after the last (uttrekk.md). */
export function createBatchLookup(jobs: Jobs): Operation {
  return (question) => {
    const { id, at } = question;
    const number = Number(id);
    if (!/^\d+$/.test(id) || !Number.isSafeInteger(number)) return invalid('batchnr er ikke på gyldig format');
    const job = jobs.find(question);
    if (!job) return refusals.noSuchJob;
    const batch = job.read(number, at);
    if (batch === 'wait') return batchNotReady(number);
    if (batch === 'gone') return noSuchBatch(number);
    return { root: 'uttrekkDataResponse', body: batch === 'end' ? {} : { [job.field]: batch } };
  };
}
