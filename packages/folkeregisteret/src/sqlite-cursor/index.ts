export {
  type Database,
  type SqliteCursor,
  type SqliteCursorOptions,
  type Statement,
  sqliteCursor,
} from './sqlite-cursor.ts';
