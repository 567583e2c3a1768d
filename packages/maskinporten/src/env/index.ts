export type { EnvironmentVariables } from './environment-variables.ts';
export { type FromEnvOptions, fromEnv } from './from-env.ts';
