export { type Streamed, type StreamOptions, type StreamProgress, stream } from './stream.ts';
