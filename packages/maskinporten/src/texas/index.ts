export { createTexas, type Texas, type TexasOptions } from './texas.ts';
