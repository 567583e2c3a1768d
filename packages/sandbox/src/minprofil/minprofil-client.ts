import type { IdportenClient } from '../idporten/client.ts';

/** MinProfil as ID-porten knows it. It is one with ID-porten here, so nothing of it is registered and it needs no proof. */
export const minprofilClient: IdportenClient = {
  clientId: 'minprofil',
  displayName: 'MinProfil',
  organisationNumber: '',
  redirectUris: [],
  postLogoutRedirectUris: [],
  scopes: ['openid'],
  credentials: { method: 'none' },
  pkce: 'none',
  accessTokenType: 'jwt',
  accessTokenLifetime: 120,
  refreshTokens: false,
  refreshTokenLifetime: 600,
  authorizationLifetime: 7200,
  frontchannelLogoutSessionRequired: false,
  environment: undefined,
};
