export { type PositionFile, type PositionForm, positionFile } from './position-file.ts';
