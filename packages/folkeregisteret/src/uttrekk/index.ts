export type { Batch, DocumentBatch, NumberBatch } from './batch.ts';
export { type BatchesOptions, batches, type Waiting, type WaitOptions } from './batches.ts';
export { type KomplettOptions, komplett } from './komplett.ts';
export { personer, type UttrekkOptions, type UttrekkPerson, type UttrekkProgress } from './personer.ts';
export type { UttrekkPosition } from './places.ts';
export { type TilpassetCriteria, tilpasset } from './tilpasset.ts';
