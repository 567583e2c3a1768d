import { documentFile } from './document-file.ts';
import { environmentDetailsFile } from './environment-details-file.ts';
import { environmentsFile } from './environments-file.ts';
import { operationsFile } from './operations-file.ts';
import { clientRightsFile } from './rights/client-rights-file.ts';
import { sandboxRightsFile } from './rights/sandbox-rights-file.ts';
import { routesFile } from './routes-file.ts';
import type { Spec } from './spec.ts';
import { typesFile } from './types-file.ts';
import { clientValidatorsFile, sandboxValidatorsFile } from './validators-file.ts';

/** A generated file's name, and how it is made of a spec. */
export type Artefacts = Readonly<Record<string, (spec: Spec) => string | Promise<string>>>;

/** Which spec feeds which package. */
export interface Target {
  readonly api: string;
  /** Name of the folder in `packages/`. */
  readonly package: string;
  /** From the repository's root. Holds generated files only. */
  readonly folder: string;
  readonly artefacts: Artefacts;
}

/** For a package that leaves the calls to a library. */
const addresses: Artefacts = {
  'environments.ts': environmentsFile,
  'environment-details.ts': environmentDetailsFile,
};

const client: Artefacts = { ...addresses, 'types.ts': typesFile, 'operations.ts': operationsFile };

const clientWithValidators: Artefacts = { ...client, 'validators.ts': clientValidatorsFile };

/** For a register that gives each caller one package of rights. */
const clientWithRights: Artefacts = { ...clientWithValidators, 'rettighetspakker.ts': clientRightsFile };

/** For a register whose environments are all gone: addresses are there to be recognised. */
const retiredClient: Artefacts = {
  'environment-details.ts': environmentDetailsFile,
  'types.ts': typesFile,
  'operations.ts': operationsFile,
  'validators.ts': clientValidatorsFile,
};

const sandbox: Artefacts = {
  'types.ts': typesFile,
  'routes.ts': routesFile,
  'validators.ts': sandboxValidatorsFile,
};

/** For a register that serves its own OpenAPI document. */
const sandboxWithDocument: Artefacts = { ...sandbox, 'document.ts': documentFile };

const sandboxWithRights: Artefacts = { ...sandbox, 'rettighetspakker.ts': sandboxRightsFile };

export const targets: readonly Target[] = [
  { api: 'krr', package: 'krr', folder: 'packages/krr/src/generated', artefacts: clientWithValidators },
  { api: 'krr', package: 'sandbox', folder: 'packages/sandbox/src/generated/krr', artefacts: sandboxWithDocument },
  { api: 'maskinporten', package: 'maskinporten', folder: 'packages/maskinporten/src/generated', artefacts: client },
  {
    api: 'maskinporten',
    package: 'sandbox',
    folder: 'packages/sandbox/src/generated/maskinporten',
    artefacts: sandbox,
  },
  { api: 'idporten', package: 'idporten', folder: 'packages/idporten/src/generated', artefacts: addresses },
  { api: 'idporten', package: 'sandbox', folder: 'packages/sandbox/src/generated/idporten', artefacts: sandbox },
  { api: 'authlevel', package: 'authlevel', folder: 'packages/authlevel/src/generated', artefacts: retiredClient },
  { api: 'authlevel', package: 'sandbox', folder: 'packages/sandbox/src/generated/authlevel', artefacts: sandbox },
  {
    api: 'folkeregisteret',
    package: 'folkeregisteret',
    folder: 'packages/folkeregisteret/src/generated',
    artefacts: clientWithRights,
  },
  {
    api: 'folkeregisteret',
    package: 'sandbox',
    folder: 'packages/sandbox/src/generated/folkeregisteret',
    artefacts: sandboxWithRights,
  },
];
