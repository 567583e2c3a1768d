export type { Cursor, Position } from './cursor.ts';
export type { HendelseOf } from './hendelse-of.ts';
export { type HendelsePage, hendelser } from './hendelser.ts';
export { type Entitet, mayChange } from './may-change.ts';
export type { HendelserOptions } from './options.ts';
