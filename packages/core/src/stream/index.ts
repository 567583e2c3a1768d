export { type BulkLookup, type StreamOptions, type StreamProgress, streamLookups } from './stream.ts';
