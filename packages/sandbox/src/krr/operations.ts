import type { Answers } from '../answer.ts';
import type {
  EndrePersonV1Request,
  HentEndringerV2Request,
  HentPersonerV1Request,
  HentPersonerV2Request,
} from '../generated/krr/types.ts';
import { requests } from '../generated/krr/validators.ts';
import type { Identifiers } from '../identifiers.ts';
import type { KrrToken } from './bearer-token.ts';
import { changesFrom } from './changes.ts';
import { lookUp, lookupRules } from './lookup.ts';
import { createPersonViews, type PersonViewParts } from './person-view.ts';
import { errorsBody, forbidden } from './refusals.ts';
import { type Problem, readBody, withoutEchoes, withoutForms } from './request-body.ts';

export interface OperationParts extends PersonViewParts {
  readonly identifiers: Identifiers;
  readonly answers: Answers;
}

/** The operations that take a token. */
export type KrrOperation =
  | 'hentPersonerV1'
  | 'hentPersonerV2'
  | 'hentPersonV1'
  | 'hentPersonV2'
  | 'endrePersonV1'
  | 'hentEndringerV2';

/** Answers a request whose token opens the operation. */
type Operation = (token: KrrToken, text: string) => Promise<Response>;

export function createOperations(parts: OperationParts): Readonly<Record<KrrOperation, Operation>> {
  const { world, identifiers, answers, quirks } = parts;
  const views = createPersonViews(parts);
  const refuse = (operation: KrrOperation, status: 400 | 422, problems: readonly Problem[]): Response =>
    answers.json(operation, status, errorsBody(status, problems, identifiers.uuid));

  const personer =
    (version: 'v1' | 'v2'): Operation =>
    async ({ scopes }, text) => {
      const operation = version === 'v1' ? 'hentPersonerV1' : 'hentPersonerV2';
      const finding = readBody<HentPersonerV1Request & Partial<HentPersonerV2Request>>(text, (body) =>
        requests[operation](quirks.malformedIds === 'rejected' ? body : withoutForms(body)),
      );
      if ('problems' in finding) return refuse(operation, 400, finding.problems);
      const { personidentifikatorer, inkluderIkkeRegistrerte } = finding.body;
      const rules = lookupRules(version, quirks.duplicateIds, inkluderIkkeRegistrerte);
      const answer = await lookUp(personidentifikatorer, rules, await views(scopes));
      return answers.json(operation, 200, answer, {}, withoutEchoes(answer));
    };

  const person =
    (operation: 'hentPersonV1' | 'hentPersonV2'): Operation =>
    // A token for nobody in particular cannot ask who it is for (maskinporten_func_pid_restricted_tokens.md).
    async ({ scopes, pid }) =>
      pid === undefined ? forbidden() : answers.json(operation, 200, await (await views(scopes))(pid));

  return {
    hentPersonerV1: personer('v1'),
    hentPersonerV2: personer('v2'),
    hentPersonV1: person('hentPersonV1'),
    hentPersonV2: person('hentPersonV2'),
    async endrePersonV1({ pid }, text) {
      const finding = readBody<EndrePersonV1Request>(text, requests.endrePersonV1);
      if ('problems' in finding) {
        const isLanguage = finding.problems.every(({ pointer }) => pointer === '/spraak');
        return refuse('endrePersonV1', isLanguage ? 422 : 400, finding.problems);
      }
      if (pid === undefined) return forbidden();
      const { spraak } = finding.body;
      const subject = { personidentifikator: pid };
      world.append(spraak === '' ? { type: 'spraak-removed', ...subject } : { type: 'spraak-set', ...subject, spraak });
      return new Response(null, { status: 204 });
    },
    async hentEndringerV2({ scopes }, text) {
      const finding = readBody<HentEndringerV2Request>(text, requests.hentEndringerV2);
      if ('problems' in finding) return refuse('hentEndringerV2', 400, finding.problems);
      // The feed holds contact information of any age (felleslosninger/docs resources/begrep/oppslagstjenesten, Person.md).
      const view = await views(scopes, { expiredContact: 'delivered' });
      const page = await changesFrom(finding.body.fraEndringsId, world, quirks.changeBoundary, view);
      if (quirks.changeVarslingsstatus === 'absent') for (const changed of page.list) delete changed.varslingsstatus;
      return answers.json('hentEndringerV2', 200, page);
    },
  };
}
