export { type ChangePage, type ChangesOptions, changes } from './changes.ts';
export type { Cursor } from './cursor.ts';
