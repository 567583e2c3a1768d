export { coalesce } from './coalesce.ts';
