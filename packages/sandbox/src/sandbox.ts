import { createAdminApp } from './admin/app.ts';
import { createDemoClient, type DemoClient } from './admin/demo-client.ts';
import { folkeregisteretCommands } from './admin/folkeregisteret-commands.ts';
import { idportenCommands } from './admin/idporten-commands.ts';
import { krrCommands } from './admin/krr-commands.ts';
import { maskinportenCommands } from './admin/maskinporten-commands.ts';
import { type AnswerCheckMode, createAnswers, InvalidAnswer } from './answer.ts';
import { createAuthlevelApp } from './authlevel/app.ts';
import { authlevelCommand } from './authlevel/command.ts';
import { type AuthlevelControls, createLogins } from './authlevel/logins.ts';
import { chooseQuirks } from './choose-quirks.ts';
import { destinationOf, realHosts, type ServiceName } from './environment.ts';
import { createFolkeregisteretApp } from './folkeregisteret/app.ts';
import { createFolkeregisteretControls, type FolkeregisteretControls } from './folkeregisteret/controls.ts';
import type { UttrekkOptions } from './folkeregisteret/extract/jobs.ts';
import { responses as authlevelResponses } from './generated/authlevel/validators.ts';
import { responses as folkeregisteretResponses } from './generated/folkeregisteret/validators.ts';
import { responses as idportenResponses } from './generated/idporten/validators.ts';
import { responses as krrResponses } from './generated/krr/validators.ts';
import { responses as maskinportenResponses } from './generated/maskinporten/validators.ts';
import { createIdentifiers } from './identifiers.ts';
import { createIdporten, type IdportenControls } from './idporten/idporten.ts';
import { createKrr, type KrrControls } from './krr/krr.ts';
import { createMaskinportenApp } from './maskinporten/app.ts';
import { createMaskinportenControls, type MaskinportenControls } from './maskinporten/controls.ts';
import { createMaskinportenState } from './maskinporten/state.ts';
import { createMinprofilApp } from './minprofil/app.ts';
import { createGotoUrls } from './minprofil/goto-urls.ts';
import { syntheticOrganisationNumber } from './organisation-number.ts';
import type { QuirkOptions } from './quirks.ts';
import type { ServiceApp } from './service-app.ts';
import { largestPopulation, smallestPopulation } from './world/population.ts';
import { createWorld, type World } from './world/world.ts';

export interface SandboxOptions {
  /** Which world: a whole number from 0 to 4294967295. The same seed gives the same world on every machine. Default 1. */
  readonly seed?: number;
  /** How many inhabitants. They cost no memory. Default 5 600 000. */
  readonly size?: number;
  /** The clock of every service, in milliseconds since 1970. Default the system's. */
  readonly now?: () => number;
  /** Switches for the points where sources on the real services disagree; see `quirkValues`. */
  readonly quirks?: QuirkOptions;
  /** How extracts (uttrekk) of Folkeregisteret behave. */
  readonly uttrekk?: UttrekkOptions;
  /** What to do when the sandbox itself makes an answer that its OpenAPI documents forbid. Default `respond`, with status 500. */
  readonly answerCheck?: AnswerCheckMode;
}

/** Registers and authorization server around one synthetic world. */
export interface Sandbox
  extends MaskinportenControls,
    IdportenControls,
    KrrControls,
    AuthlevelControls,
    FolkeregisteretControls {
  readonly world: World;
  /** The real host names that `fetch` answers for. On any other host the services are behind path prefixes. */
  readonly hosts: readonly string[];
  /** Answers a request as the service at its address would. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The number of a new synthetic organisation, for use as client or customer. */
  readonly newOrganisation: () => string;
  /** Lets MinProfil send citizens back to an address. @throws TypeError unless it is one with protocol, in lower case. */
  readonly registerGotoUrl: (url: string) => void;
  /** A client to begin with, the same on every call; for use at the test environment's issuer unless another is given. */
  readonly demoClient: (issuer?: string) => Promise<DemoClient>;
}

/**
 * Makes a sandbox. Nothing is computed, generated or listened to before the first request.
 *
 * @throws TypeError that names the option.
 *
 * @example
 * ```ts
 * import { createSandbox } from '@fellesklient/sandbox';
 *
 * const sandbox = createSandbox({ seed: 7 });
 * const personidentifikator = sandbox.world.personidentifikator(1000);
 * sandbox.world.append({ type: 'reservasjon-set', personidentifikator, reservasjon: 'JA' });
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { seed = 1, size = 5_600_000, now = () => Date.now(), answerCheck = 'respond' } = options;
  requireWholeNumber('seed', seed, 0, 2 ** 32 - 1);
  requireWholeNumber('size', size, smallestPopulation, largestPopulation);
  if (!['respond', 'throw', 'off'].includes(answerCheck)) {
    throw new TypeError("Option answerCheck: must be 'respond', 'throw' or 'off'.");
  }
  const { delay = 4000, batchSize = 5000 } = options.uttrekk ?? {};
  requireWholeNumber('uttrekk.delay', delay, 0, 86_400_000);
  requireWholeNumber('uttrekk.batchSize', batchSize, 1, 100_000);
  const quirks = chooseQuirks(options.quirks);
  const world = createWorld(seed, size, now);
  const identifiers = createIdentifiers(seed);
  let organisations = 0;
  const newOrganisation = (): string => syntheticOrganisationNumber(seed, organisations++);
  const maskinporten = createMaskinportenState(seed, identifiers, now, newOrganisation, quirks.maskinporten);
  const controls = createMaskinportenControls(maskinporten);
  const demoClient = createDemoClient(maskinporten.clients);
  const answers = createAnswers({ ...krrResponses, ...maskinportenResponses, ...authlevelResponses }, answerCheck);
  const idporten = createIdporten({
    world,
    identifiers,
    newOrganisation,
    authority: maskinporten.authority,
    answers: createAnswers(idportenResponses, answerCheck),
    quirks: quirks.idporten,
    now,
  });
  const krr = createKrr({ world, maskinporten, idporten, identifiers, answers, quirks: quirks.krr, now });
  const folkeregisteret = createFolkeregisteretControls(world, now);
  const gotoUrls = createGotoUrls();
  const logins = createLogins(world);

  const apps: Readonly<Record<ServiceName, Pick<ServiceApp, 'fetch'>>> = {
    maskinporten: createMaskinportenApp({ ...maskinporten, identifiers, answers, quirks: quirks.maskinporten, now }),
    idporten: idporten.app,
    minprofil: createMinprofilApp({ world, idporten, gotoUrls, identifiers, now }),
    krr: krr.app,
    folkeregisteret: createFolkeregisteretApp({
      world,
      signingKeys: maskinporten.signingKeys,
      identifiers,
      answers: createAnswers(folkeregisteretResponses, answerCheck),
      quirks: quirks.folkeregisteret,
      uttrekk: { delay, batchSize },
      now,
    }),
    authlevel: createAuthlevelApp({
      logins,
      signingKeys: maskinporten.signingKeys,
      answers,
      quirks: quirks.authlevel,
      now,
    }),
    admin: createAdminApp({ world, demoClient, krrSigner: krr.controls.krrSigner, now }, [
      ...maskinportenCommands(controls, newOrganisation),
      ...idportenCommands({ ...idporten.controls, registerGotoUrl: gotoUrls.register }),
      authlevelCommand(logins),
      ...krrCommands(world, krr.controls),
      ...folkeregisteretCommands(world, folkeregisteret),
    ]),
  };

  return {
    world,
    hosts: [...realHosts.keys()],
    async fetch(request) {
      const destination = destinationOf(new URL(request.url));
      if (!destination) return unknownAddress();
      try {
        return await apps[destination.service].fetch(request, destination);
      } catch (error) {
        if (error instanceof InvalidAnswer && answerCheck === 'respond') return error.toResponse();
        throw error;
      }
    },
    newOrganisation,
    ...controls,
    ...idporten.controls,
    ...krr.controls,
    ...folkeregisteret,
    registerGotoUrl: gotoUrls.register,
    setIdportenUser: logins.setIdportenUser,
    demoClient,
  };
}

function unknownAddress(): Response {
  const message =
    'No service of the sandbox has this address. Prefixes: /maskinporten, /idporten, /minprofil, /krr, /folkeregisteret, /authlevel, /_sandbox. Start at /_sandbox.';
  return Response.json({ error: 'not_found', message }, { status: 404 });
}

function requireWholeNumber(option: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new TypeError(`Option ${option}: must be a whole number from ${least} to ${most}.`);
  }
}
