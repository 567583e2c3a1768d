import type { IdportenClientAuth, IdportenClientRegistration } from '../idporten/client-registration.ts';
import type { IdportenControls } from '../idporten/idporten.ts';
import type { IdportenScope } from '../idporten/scope-registry.ts';
import type { Command } from './command.ts';

type ClientOptions = Omit<IdportenClientRegistration, 'auth'> & {
  readonly tokenEndpointAuthMethod: string;
  readonly jwk?: Extract<IdportenClientAuth, { jwk: unknown }>['jwk'];
};

/** The controls of ID-porten and MinProfil over HTTP. A secret is always made, never given. */
export function idportenCommands(
  controls: IdportenControls & { readonly registerGotoUrl: (url: string) => void },
): readonly Command[] {
  return [
    {
      method: 'POST',
      path: '/idporten-clients',
      run(options) {
        const { tokenEndpointAuthMethod: method, jwk, ...registration } = options as unknown as ClientOptions;
        return controls.registerIdportenClient({ ...registration, auth: authOf(method, jwk) });
      },
      fields: {
        token_endpoint_auth_method: 'string',
        jwk: 'object',
        redirect_uris: 'object',
        post_logout_redirect_uris: 'object',
        scopes: 'object',
        organisation_number: 'string',
        client_id: 'string',
        display_name: 'string',
        pkce: 'string',
        access_token_type: 'string',
        access_token_lifetime: 'number',
        refresh_tokens: 'boolean',
        refresh_token_lifetime: 'number',
        authorization_lifetime: 'number',
        frontchannel_logout_session_required: 'boolean',
        environment: 'string',
      },
    },
    {
      method: 'POST',
      path: '/idporten-scopes',
      run: (options) => controls.registerIdportenScope(options as unknown as IdportenScope),
      fields: {
        scope: 'string',
        description: 'string',
        requires_user_consent: 'boolean',
        access_token_type: 'string',
        at_max_age: 'number',
      },
    },
    {
      method: 'POST',
      path: '/goto-urls',
      run: ({ gotoUrl }) => controls.registerGotoUrl(gotoUrl as string),
      fields: { goto_url: 'string' },
    },
  ];
}

function authOf(method: string, jwk: ClientOptions['jwk']): IdportenClientAuth {
  switch (method) {
    case 'none':
      return 'none';
    case 'client_secret_post':
    case 'client_secret_basic':
      return { secret: true, method };
    case 'private_key_jwt':
      if (jwk === undefined) throw new TypeError('Option jwk: is missing. Give the public keys of the client.');
      return { jwk };
    default:
      throw new TypeError(
        'Option tokenEndpointAuthMethod: must be private_key_jwt, client_secret_post, client_secret_basic or none.',
      );
  }
}
