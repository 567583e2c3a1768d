export type { StreamProgress } from '@fellesklient/core/stream';
export { type Streamed, type StreamOptions, stream } from './stream.ts';
