export { type AuthlevelClient, type AuthlevelClientOptions, createAuthlevelClient } from './authlevel-client.ts';
export { spec } from './generated/operations.ts';
export type { components, operations, paths } from './generated/types.ts';
export type { Nivaa4Options, Nivaa4Svar } from './har-brukt-nivaa4.ts';
