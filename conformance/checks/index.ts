import type { Check, ClientSubject, RegisterSubject } from '../src/index.ts';
import { authlevelAccessTokenChecks } from './authlevel/access-token.ts';
import { authlevelAnswerChecks } from './authlevel/answer.ts';
import { authlevelClientChecks } from './authlevel/client.ts';
import { authlevelRequestChecks } from './authlevel/request.ts';
import { folkeregisteretClientChecks } from './folkeregisteret/client.ts';
import { folkeregisteretClientAnswerChecks } from './folkeregisteret/client-answers.ts';
import { folkeregisteretEnvironmentChecks } from './folkeregisteret/client-environments.ts';
import { folkeregisteretClientFeedChecks } from './folkeregisteret/client-feed.ts';
import { folkeregisteretClientFollowChecks } from './folkeregisteret/client-feed-follow.ts';
import { folkeregisteretClientFeedRefusedChecks } from './folkeregisteret/client-feed-refused.ts';
import { clientNumberChecks } from './folkeregisteret/client-numbers.ts';
import { folkeregisteretClientRetryChecks } from './folkeregisteret/client-retries.ts';
import { folkeregisteretClientUttrekkChecks } from './folkeregisteret/client-uttrekk.ts';
import { folkeregisteretChecks } from './folkeregisteret/index.ts';
import { accessTokenChecks as idportenAccessTokenChecks } from './idporten/access-token.ts';
import { authorizationChecks } from './idporten/authorization.ts';
import { authorizationResponseChecks } from './idporten/authorization-response.ts';
import { clientAssertionChecks } from './idporten/client-assertion.ts';
import { clientAuthenticationChecks } from './idporten/client-authentication.ts';
import { idportenEnvironmentChecks } from './idporten/client-environments.ts';
import { loginClientChecks } from './idporten/client-login.ts';
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
import { addressChecks } from './krr/client-addresses.ts';
import { batchClientChecks } from './krr/client-batches.ts';
import { citizenClientChecks } from './krr/client-citizen.ts';
import { krrEnvironmentChecks } from './krr/client-environments.ts';
import { exampleChecks } from './krr/client-examples.ts';
import { feedClientChecks } from './krr/client-feed.ts';
import { feedRefusedClientChecks } from './krr/client-feed-refused.ts';
import { letterChecks } from './krr/client-letters.ts';
import { readingChecks } from './krr/client-reading.ts';
import { contactValueChecks } from './krr/contact-values.ts';
import { dateChecks } from './krr/dates.ts';
import { documentChecks } from './krr/document.ts';
import { feedAnswerChecks } from './krr/feed-answer.ts';
import { feedChangeChecks } from './krr/feed-changes.ts';
import { mailboxChecks } from './krr/mailbox.ts';
import { personChecks } from './krr/person.ts';
import { personRuleChecks } from './krr/person-rules.ts';
import { printChecks } from './krr/print.ts';
import { registrationChecks } from './krr/registration.ts';
import { requestChecks } from './krr/request.ts';
import { scopeSetChecks } from './krr/scope-sets.ts';
import { scopeChecks } from './krr/scopes.ts';
import { signedAnswerChecks } from './krr/signed-answer.ts';
import { spraakChecks } from './krr/spraak.ts';
import { testPersonChecks } from './krr/test-persons.ts';
import { timestampChecks } from './krr/timestamps.ts';
import { v1Checks } from './krr/v1.ts';
import { varslingsstatusChecks } from './krr/varslingsstatus.ts';
import { authorizationDetailChecks } from './maskinporten/authorization-details.ts';
import { certificateChecks } from './maskinporten/certificates.ts';
import { claimChecks } from './maskinporten/claims.ts';
import { maskinportenEnvironmentChecks } from './maskinporten/client-environments.ts';
import { clientErrorChecks } from './maskinporten/client-errors.ts';
import { clientGrantChecks } from './maskinporten/client-grant.ts';
import { clientGuardChecks } from './maskinporten/client-guard.ts';
import { clientPlatformChecks } from './maskinporten/client-platform.ts';
import { clientTokenChecks } from './maskinporten/client-token.ts';
import { clientWishChecks } from './maskinporten/client-wishes.ts';
import { errorChecks } from './maskinporten/errors.ts';
import { grantAudienceChecks } from './maskinporten/grant-audience.ts';
import { grantRequestChecks } from './maskinporten/grant-request.ts';
import { grantSignatureChecks } from './maskinporten/grant-signature.ts';
import { grantTimeChecks } from './maskinporten/grant-time.ts';
import { metadataChecks } from './maskinporten/metadata.ts';
import { registeredKeyChecks } from './maskinporten/registered-keys.ts';
import { replayChecks } from './maskinporten/replay.ts';
import { selfServiceChecks } from './maskinporten/self-service.ts';
import { tokenChecks } from './maskinporten/token.ts';
import { profileLinkChecks } from './minprofil/client-link.ts';
import { profileContactChecks } from './minprofil/contact.ts';
import { gotoUrlChecks } from './minprofil/goto-url.ts';
import { publishedIds } from './published-persons.ts';

/** Checks of Maskinporten, KRR, ID-porten, MinProfil, authlevel and Folkeregisteret. */
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
  ...registeredKeyChecks,
  ...replayChecks,
  ...errorChecks,
  ...requestChecks,
  ...answerChecks,
  ...timestampChecks,
  ...dateChecks,
  ...registrationChecks,
  ...personRuleChecks,
  ...contactValueChecks,
  ...varslingsstatusChecks,
  ...mailboxChecks,
  ...scopeChecks,
  ...scopeSetChecks,
  ...accessTokenChecks,
  ...testPersonChecks,
  ...v1Checks,
  ...signedAnswerChecks,
  ...personChecks,
  ...spraakChecks,
  ...feedAnswerChecks,
  ...feedChangeChecks,
  ...printChecks,
  ...documentChecks,
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
  ...profileContactChecks,
  ...authlevelAnswerChecks,
  ...authlevelRequestChecks,
  ...authlevelAccessTokenChecks,
  ...folkeregisteretChecks,
];

/** Checks of their clients. */
export const clientChecks: readonly Check<ClientSubject>[] = [
  ...clientGrantChecks,
  ...clientTokenChecks,
  ...clientWishChecks,
  ...clientErrorChecks,
  ...maskinportenEnvironmentChecks,
  ...clientPlatformChecks,
  ...clientGuardChecks,
  ...loginClientChecks,
  ...idportenEnvironmentChecks,
  ...krrClientChecks,
  ...batchClientChecks,
  ...citizenClientChecks,
  ...feedClientChecks,
  ...feedRefusedClientChecks,
  ...readingChecks,
  ...letterChecks,
  ...exampleChecks,
  ...addressChecks,
  ...krrEnvironmentChecks,
  ...profileLinkChecks,
  ...authlevelClientChecks,
  ...folkeregisteretClientChecks,
  ...folkeregisteretClientAnswerChecks,
  ...folkeregisteretClientRetryChecks,
  ...folkeregisteretEnvironmentChecks,
  ...clientNumberChecks,
  ...folkeregisteretClientFeedChecks,
  ...folkeregisteretClientFollowChecks,
  ...folkeregisteretClientFeedRefusedChecks,
  ...folkeregisteretClientUttrekkChecks,
];

/** Personidentifikatorer that the checks ask for and that may be shown: synthetic, and published by Digdir. */
export const mayShow: ReadonlySet<string> = new Set(publishedIds);
