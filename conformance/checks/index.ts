import type { Check, ClientSubject, RegisterSubject } from '../src/index.ts';
import { accessTokenChecks } from './krr/access-token.ts';
import { answerChecks } from './krr/answer.ts';
import { krrClientChecks } from './krr/client.ts';
import { mailboxChecks } from './krr/mailbox.ts';
import { personRuleChecks } from './krr/person-rules.ts';
import { registrationChecks } from './krr/registration.ts';
import { requestChecks } from './krr/request.ts';
import { scopeChecks } from './krr/scopes.ts';
import { testPersonChecks } from './krr/test-persons.ts';
import { timestampChecks } from './krr/timestamps.ts';
import { varslingsstatusChecks } from './krr/varslingsstatus.ts';
import { claimChecks } from './maskinporten/claims.ts';
import { clientGrantChecks } from './maskinporten/client-grant.ts';
import { clientTokenChecks } from './maskinporten/client-token.ts';
import { errorChecks } from './maskinporten/errors.ts';
import { grantAudienceChecks } from './maskinporten/grant-audience.ts';
import { grantRequestChecks } from './maskinporten/grant-request.ts';
import { grantSignatureChecks } from './maskinporten/grant-signature.ts';
import { grantTimeChecks } from './maskinporten/grant-time.ts';
import { metadataChecks } from './maskinporten/metadata.ts';
import { replayChecks } from './maskinporten/replay.ts';
import { tokenChecks } from './maskinporten/token.ts';
import { publishedIds } from './published-persons.ts';

/** Checks of Maskinporten and KRR v2. */
export const registerChecks: readonly Check<RegisterSubject>[] = [
  ...tokenChecks,
  ...metadataChecks,
  ...claimChecks,
  ...grantSignatureChecks,
  ...grantAudienceChecks,
  ...grantTimeChecks,
  ...grantRequestChecks,
  ...replayChecks,
  ...errorChecks,
  ...requestChecks,
  ...answerChecks,
  ...timestampChecks,
  ...registrationChecks,
  ...personRuleChecks,
  ...varslingsstatusChecks,
  ...mailboxChecks,
  ...scopeChecks,
  ...accessTokenChecks,
  ...testPersonChecks,
];

/** Checks of their clients. */
export const clientChecks: readonly Check<ClientSubject>[] = [
  ...clientGrantChecks,
  ...clientTokenChecks,
  ...krrClientChecks,
];

/** Personidentifikatorer that the checks ask for and that may be shown: synthetic, and published by Digdir. */
export const mayShow: ReadonlySet<string> = new Set(publishedIds);
