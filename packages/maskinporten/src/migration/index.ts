export type { Finding, FindingState } from './finding.ts';
export { formatMigrationReport } from './format-migration-report.ts';
export {
  type MigrationConfig,
  type MigrationReport,
  type MigrationStep,
  migrationReport,
} from './migration-report.ts';
export { type GrantPart, type PilotProfile, pilotProfile } from './pilot-profile.ts';
export { type MigratedScopes, migrateScopes, type ScopeChange, type UnknownScope } from './scopes.ts';
