export { type BulkLookup, type IdSource, type StreamOptions, type StreamProgress, streamLookups } from './stream.ts';
