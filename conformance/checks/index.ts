import type { Check, ClientSubject, RegisterSubject } from '../src/index.ts';
import { authlevelAccessTokenChecks } from './authlevel/access-token.ts';
import { authlevelAnswerChecks } from './authlevel/answer.ts';
import { authlevelRequestChecks } from './authlevel/request.ts';
import { accessTokenChecks as idportenAccessTokenChecks } from './idporten/access-token.ts';
import { authorizationChecks } from './idporten/authorization.ts';
import { authorizationResponseChecks } from './idporten/authorization-response.ts';
import { clientAssertionChecks } from './idporten/client-assertion.ts';
import { clientAuthenticationChecks } from './idporten/client-authentication.ts';
import { codeChecks } from './idporten/code.ts';
import { discoveryChecks } from './idporten/discovery.ts';
import { idTokenChecks } from './idporten/id-token.ts';
import { introspectionChecks } from './idporten/introspection.ts';
import { logoutChecks } from './idporten/logout.ts';
import { pushedRequestChecks } from './idporten/pushed-request.ts';
import { refreshChecks } from './idporten/refresh.ts';
import { tokenAnswerChecks } from './idporten/token-answer.ts';
import { userinfoChecks } from './idporten/userinfo.ts';
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
import { authorizationDetailChecks } from './maskinporten/authorization-details.ts';
import { certificateChecks } from './maskinporten/certificates.ts';
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
import { selfServiceChecks } from './maskinporten/self-service.ts';
import { tokenChecks } from './maskinporten/token.ts';
import { gotoUrlChecks } from './minprofil/goto-url.ts';
import { publishedIds } from './published-persons.ts';

/** Checks of Maskinporten, KRR v2, ID-porten, MinProfil and authlevel. */
export const registerChecks: readonly Check<RegisterSubject>[] = [
  ...tokenChecks,
  ...metadataChecks,
  ...claimChecks,
  ...grantSignatureChecks,
  ...grantAudienceChecks,
  ...grantTimeChecks,
  ...grantRequestChecks,
  ...authorizationDetailChecks,
  ...certificateChecks,
  ...selfServiceChecks,
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
  ...discoveryChecks,
  ...pushedRequestChecks,
  ...authorizationChecks,
  ...authorizationResponseChecks,
  ...clientAuthenticationChecks,
  ...clientAssertionChecks,
  ...codeChecks,
  ...tokenAnswerChecks,
  ...idTokenChecks,
  ...idportenAccessTokenChecks,
  ...refreshChecks,
  ...userinfoChecks,
  ...introspectionChecks,
  ...logoutChecks,
  ...gotoUrlChecks,
  ...authlevelAnswerChecks,
  ...authlevelRequestChecks,
  ...authlevelAccessTokenChecks,
];

/** Checks of their clients. */
export const clientChecks: readonly Check<ClientSubject>[] = [
  ...clientGrantChecks,
  ...clientTokenChecks,
  ...krrClientChecks,
];

/** Personidentifikatorer that the checks ask for and that may be shown: synthetic, and published by Digdir. */
export const mayShow: ReadonlySet<string> = new Set(publishedIds);
