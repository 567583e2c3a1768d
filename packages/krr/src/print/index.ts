export { printSertifikat } from './print-sertifikat.ts';
