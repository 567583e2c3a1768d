export { fileCursor } from './file-cursor.ts';
