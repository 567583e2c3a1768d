// Generated from specs/idporten/openapi.yaml (sha256 f89c39672442aeb189a6659d417bb32ab7ae17dcb52e7ade89f8299d794caf4f). Do not edit: change the spec, then run `npm run generate`.

export interface paths {
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the endpoints are and what the server accepts.
         * @description OpenID Connect Discovery 1.0. May be cached for a day (oidc_func_wellknown.md).
         */
        get: operations["metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that tokens are signed with.
         * @description The address is in the metadata; the path is from public code.
         */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/par": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push an authorization request ahead of the citizen (RFC 9126).
         * @description Takes the parameters of `/authorize` and the client's authentication. The browser is then sent to `/authorize` with `client_id` and `request_uri` only. Sources: oidc_protocol_par.md, oidc_protocol_new_idporten.md; the path is from public code.
         */
        post: operations["par"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Let the citizen log in.
         * @description Authorization code flow only. What is pushed to `/par` is not repeated here. Sources: oidc_protocol_authorize.md, oidc_func_pkce.md, oidc_protocol_par.md.
         */
        get: operations["authorize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a code or a refresh token for tokens.
         * @description The client authenticates as it is registered, and with no other method. Sources: oidc_protocol_token.md, oidc_func_clientreg.md.
         */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the citizen is (OpenID Connect Core section 5.3).
         * @description Needs an access token with the scope `profile` (oidc_protocol_userinfo.md).
         */
        get: operations["userinfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether a token is valid, and for whom (RFC 7662).
         * @description For owners of APIs. Needs client authentication and a client with the scope `idporten:token.introspection`. Sources: oidc_protocol_tokenintrospect.md, oidc_protocol_new_idporten.md; the path: the observed metadata.
         */
        post: operations["introspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a token (RFC 7009).
         * @description The authorization behind the token ends, and all its tokens with it (oidc_protocol_endsession.md); the path: the observed metadata.
         */
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Log the citizen out (OpenID Connect RP-Initiated Logout 1.0).
         * @description Ends the session and the tokens of logins with no other scopes than `openid` and `profile`; other tokens live on (oidc_func_sso.md). The path is from public code.
         */
        get: operations["logout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The parameters of `/authorize` and the client authentication of `/token` (oidc_protocol_par.md). */
        PushedAuthorizationRequest: {
            /**
             * @description Always `code`.
             * @constant
             */
            response_type: "code";
            /** @description Where the answer goes: exactly one of the registered addresses. */
            redirect_uri: string;
            /** @description What is asked for, parted by spaces. */
            scope: string;
            /** @description Comes back unchanged. */
            state?: string;
            /** @description Comes back in the ID token. */
            nonce?: string;
            /** @description PKCE (RFC 7636), without padding. */
            code_challenge?: string;
            /** @description Only S256 (oidc_func_pkce.md). */
            code_challenge_method?: string;
            /** @description The least level of assurance. */
            acr_values?: string;
            /** @description Language of the pages. */
            ui_locales?: string;
            /** @description `login`, `consent` or `none`. */
            prompt?: string;
            /** @description The client. Always sent along with `client_assertion` (oidc_protocol_new_idporten.md). */
            client_id?: string;
            /** @description The secret, with client_secret_post (oidc_protocol_token.md). */
            client_secret?: string;
            /**
             * @description Said along with `client_assertion` (oidc_protocol_token.md).
             * @constant
             */
            client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            /** @description JWT signed with RS256, good once, with `kid` in its header and the claims iss, sub (both the client_id), aud (the issuer, as one value), iat, exp and jti. Source: oidc_protocol_token.md. */
            client_assertion?: string;
        };
        /** @description The name of the request that is kept (oidc_protocol_par.md). */
        PushedAuthorizationResponse: {
            /**
             * @description To be sent to `/authorize`, once.
             * @example urn:idporten:JF38qJvAge0yvmYC4Hw3P0NXCahVkqlpeVCm_4K0paw
             */
            request_uri: string;
            /**
             * @description Seconds that it is kept.
             * @example 120
             */
            expires_in: number;
        };
        /** @description One of the two grants there are (oidc_protocol_token.md). */
        TokenRequest: {
            /**
             * @description The grant. The JWT grant is offered no longer (oidc_protocol_jwtgrant.md).
             * @enum {string}
             */
            grant_type: "authorization_code" | "refresh_token";
            /** @description The code, with grant_type authorization_code. */
            code?: string;
            /** @description The address the code came to, with grant_type authorization_code. */
            redirect_uri?: string;
            /** @description PKCE: 43 to 128 characters (oidc_func_pkce.md). */
            code_verifier?: string;
            /** @description The newest refresh token, with grant_type refresh_token. */
            refresh_token?: string;
            /** @description The client. Always sent along with `client_assertion` (oidc_protocol_new_idporten.md). */
            client_id?: string;
            /** @description The secret, with client_secret_post (oidc_protocol_token.md). */
            client_secret?: string;
            /**
             * @description Said along with `client_assertion` (oidc_protocol_token.md).
             * @constant
             */
            client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            /** @description JWT signed with RS256, good once, with `kid` in its header and the claims iss, sub (both the client_id), aud (the issuer, as one value), iat, exp and jti. Source: oidc_protocol_token.md. */
            client_assertion?: string;
        };
        /** @description Tokens, and how long they last (oidc_protocol_token.md). */
        TokenResponse: {
            /** @description JWT or opaque text, as client or scope is registered. Opaque to the client. */
            access_token: string;
            /** @description How to present the token. */
            token_type: 'Bearer' | (string & {});
            /**
             * @description Lifetime of the access token in seconds. 120 by default (oidc_func_clientreg.md); 30 by krr_arkitektur.md.
             * @example 120
             */
            expires_in: number;
            /** @description The scopes granted, parted by spaces. May be fewer than were asked for (oidc_protocol_access_token.md). */
            scope?: string;
            /** @description Who logged in. With the scope `openid`. */
            id_token?: string;
            /** @description For confidential clients with that grant. */
            refresh_token?: string;
            /**
             * @description Seconds until the refresh token expires if it is not used.
             * @example 600
             */
            refresh_token_expires_in?: number;
        };
        /**
         * @description Why the request was refused.
         *
         *     Not documented by the owner: inferred.
         */
        OauthError: {
            /** @description Code of RFC 6749 section 5.2, RFC 9126 or OpenID Connect. */
            error: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unauthorized_client' | 'unsupported_grant_type' | 'unsupported_response_type' | 'invalid_scope' | 'request_not_supported' | 'request_uri_not_supported' | 'invalid_target' | (string & {});
            /** @description Explanation for developers. */
            error_description?: string;
        };
        /** @description The citizen who logged in (oidc_protocol_userinfo.md). */
        Userinfo: {
            /** @description The citizen, by a name that differs from client to client (oidc_protocol_access_token.md). */
            sub: string;
            /** @description Personidentifikator: the national identity number (oidc_protocol_access_token.md). */
            pid?: string;
            /** @description Language chosen at login. */
            locale?: 'nb' | 'nn' | 'en' | 'se' | (string & {});
        };
        /** @description A token, and the client authentication of `/token` (oidc_protocol_tokenintrospect.md). */
        TokenQuestion: {
            /** @description An access token or a refresh token. */
            token: string;
            /** @description Which of the two it is, if known. */
            token_type_hint?: string;
            /** @description The client. Always sent along with `client_assertion` (oidc_protocol_new_idporten.md). */
            client_id?: string;
            /** @description The secret, with client_secret_post (oidc_protocol_token.md). */
            client_secret?: string;
            /**
             * @description Said along with `client_assertion` (oidc_protocol_token.md).
             * @constant
             */
            client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
            /** @description JWT signed with RS256, good once, with `kid` in its header and the claims iss, sub (both the client_id), aud (the issuer, as one value), iat, exp and jti. Source: oidc_protocol_token.md. */
            client_assertion?: string;
        };
        /** @description What is known about a token: the claims of a self-contained access token (oidc_protocol_tokenintrospect.md). A token that is not valid gets `active` alone (RFC 7662 section 2.2). */
        Introspection: {
            /** @description Whether the token is valid now. */
            active: boolean;
            /** @description How the token is presented. */
            token_type?: 'Bearer' | (string & {});
            /** @description Seconds left. */
            expires_in?: number;
            /** @description The citizen, by a name that differs from client to client (oidc_protocol_access_token.md). */
            sub?: string;
            /** @description Personidentifikator: the national identity number (oidc_protocol_access_token.md). */
            pid?: string;
            /** @description Level of assurance of the login. */
            acr?: string;
            /** @description Who the token is for; `unspecified` unless restricted (oidc_protocol_access_token.md). */
            aud?: string | string[];
            /** @description The client the token was issued to. */
            client_id?: string;
            /** @description How that client authenticated. */
            client_amr?: string;
            /** @description The organisation that answers for the use of the token. */
            consumer?: components["schemas"]["Organisation"];
            /** @description The scopes of the token, parted by spaces. */
            scope?: string;
            /** @description The issuer. */
            iss?: string;
            /** @description End of life, in seconds since 1970. */
            exp?: number;
            /** @description Time of issue, in seconds since 1970. */
            iat?: number;
            /** @description The name of the token. */
            jti?: string;
        };
        /** @description An organisation in ISO 6523 notation (oidc_protocol_access_token.md). */
        Organisation: {
            /** @description How `ID` is to be read. */
            authority: 'iso6523-actorid-upis' | (string & {});
            /**
             * @description Organisation number after `0192:`.
             * @example 0192:314159265
             */
            ID: string;
        };
        /** @description OpenID provider metadata. The set of fields: the observed metadata. */
        Metadata: {
            /**
             * @description The issuer, without a slash at the end (oidc_func_wellknown.md).
             * @example https://test.idporten.no
             */
            issuer: string;
            /**
             * @description Where the citizen's browser is sent. On another host than the issuer.
             * @example https://login.test.idporten.no/authorize
             */
            authorization_endpoint: string;
            /**
             * @description Where authorization requests are pushed (RFC 9126).
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/par
             */
            pushed_authorization_request_endpoint?: string;
            /**
             * @description Where codes and refresh tokens are exchanged.
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/token
             */
            token_endpoint: string;
            /**
             * @description Where the holder of a token learns who logged in.
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/userinfo
             */
            userinfo_endpoint?: string;
            /**
             * @description Where owners of APIs ask about tokens.
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/token/introspect
             */
            introspection_endpoint?: string;
            /**
             * @description Where tokens are given up.
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/token/revoke
             */
            revocation_endpoint?: string;
            /**
             * @description Where the citizen's browser is sent to log out.
             *
             *     Not documented by the owner: observed.
             * @example https://login.test.idporten.no/logout
             */
            end_session_endpoint?: string;
            /**
             * @description Where the public keys are.
             *
             *     Not documented by the owner: observed.
             * @example https://test.idporten.no/jwks.json
             */
            jwks_uri: string;
            /**
             * @description Scopes of OpenID Connect.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "openid",
             *       "profile"
             *     ]
             */
            scopes_supported?: string[];
            /**
             * @description Only the code flow.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "code"
             *     ]
             */
            response_types_supported: string[];
            /**
             * @description How the answer can be sent back.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "query",
             *       "form_post"
             *     ]
             */
            response_modes_supported?: string[];
            /**
             * @description Grants of the token endpoint.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "authorization_code",
             *       "refresh_token"
             *     ]
             */
            grant_types_supported?: string[];
            /**
             * @description Kinds of `sub`.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "public",
             *       "pairwise"
             *     ]
             */
            subject_types_supported: string[];
            /**
             * @description Levels of assurance.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "idporten-loa-low",
             *       "idporten-loa-substantial",
             *       "idporten-loa-high"
             *     ]
             */
            acr_values_supported?: string[];
            /**
             * @description Values of `prompt`.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "consent",
             *       "login",
             *       "none"
             *     ]
             */
            prompt_values_supported?: string[];
            /**
             * @description Languages.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "en",
             *       "nb",
             *       "nn",
             *       "se"
             *     ]
             */
            ui_locales_supported?: string[];
            /**
             * @description Methods of PKCE.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "S256"
             *     ]
             */
            code_challenge_methods_supported?: string[];
            /**
             * @description How clients authenticate.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "client_secret_basic",
             *       "client_secret_post",
             *       "none",
             *       "private_key_jwt"
             *     ]
             */
            token_endpoint_auth_methods_supported?: string[];
            /**
             * @description Algorithms of client assertions.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "RS256"
             *     ]
             */
            token_endpoint_auth_signing_alg_values_supported?: string[];
            /**
             * @description Algorithms of ID tokens.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "RS256"
             *     ]
             */
            id_token_signing_alg_values_supported: string[];
            /**
             * @description Whether `iss` comes back from `/authorize` (RFC 9207).
             *
             *     Not documented by the owner: observed.
             */
            authorization_response_iss_parameter_supported?: boolean;
            /**
             * @description Whether request objects are taken by value. They were on the old platform (oidc_protocol_authorize.md).
             *
             *     Not documented by the owner: observed.
             */
            request_parameter_supported?: boolean;
            /**
             * @description Whether request objects are taken by reference.
             *
             *     Not documented by the owner: observed.
             */
            request_uri_parameter_supported?: boolean;
            /**
             * @description Whether `claims` is understood.
             *
             *     Not documented by the owner: observed.
             */
            claims_parameter_supported?: boolean;
        };
        /** @description Public keys (RFC 7517). */
        JwkSet: {
            /** @description The keys; a token's `kid` says which of them signed it. */
            keys: components["schemas"]["Jwk"][];
        };
        /**
         * @description One public key (RFC 7517) (fields as in Maskinporten's key set).
         *
         *     Not documented by the owner: inferred.
         */
        Jwk: {
            /** @description Kind of key. */
            kty: 'RSA' | (string & {});
            /** @description Name of the key. */
            kid: string;
            /** @description What the key is for. */
            use?: 'sig' | (string & {});
            /** @description Algorithm the key is used with. */
            alg?: 'RS256' | 'RS384' | 'RS512' | (string & {});
            /** @description RSA modulus, base64url. */
            n: string;
            /** @description RSA exponent, base64url. */
            e: string;
            /** @description Certificate of the key, base64 of its DER form. */
            x5c?: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    metadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metadata"];
                };
            };
        };
    };
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
        };
    };
    par: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PushedAuthorizationRequest"];
            };
        };
        responses: {
            /** @description The request is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushedAuthorizationResponse"];
                };
            };
            /**
             * @description The client or a parameter is refused (RFC 9126 section 2.3, RFC 6749 section 4.1.2.1).
             *
             *     Not documented by the owner: inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
            /**
             * @description Client authentication failed (`invalid_client`, RFC 6749 section 5.2). Also when another method than the registered one is used: oidc_func_clientreg.md.
             *
             *     Not documented by the owner: inferred.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
        };
    };
    authorize: {
        parameters: {
            query: {
                /** @description The client. Needed together with `request_uri` too (oidc_protocol_new_idporten.md). */
                client_id: string;
                /** @description The name that `/par` gave the request, good once and for 120 seconds (oidc_protocol_par.md). */
                request_uri?: string;
                /** @description Always `code` (oidc_protocol_authorize.md). */
                response_type?: "code";
                /** @description Where the answer goes: exactly one of the registered addresses (oidc_protocol_authorize.md). */
                redirect_uri?: string;
                /** @description What is asked for, parted by spaces (oidc_protocol_authorize.md). */
                scope?: string;
                /** @description Comes back unchanged. Recommended; required of public clients (oidc_protocol_authorize.md, oidc_protocol_token.md). */
                state?: string;
                /** @description Comes back in the ID token. Recommended (oidc_protocol_authorize.md). */
                nonce?: string;
                /** @description PKCE (RFC 7636), without padding. Mandatory unless the client is registered without it (oidc_func_pkce.md). */
                code_challenge?: string;
                /** @description Only S256 (oidc_func_pkce.md). */
                code_challenge_method?: "S256";
                /** @description The least level of assurance (oidc_protocol_authorize.md, oidc_protocol_new_idporten.md). */
                acr_values?: string;
                /** @description Language of the pages: nb, nn, en or se (oidc_protocol_authorize.md). */
                ui_locales?: string;
                /** @description `login`, `consent` or `none` (the observed metadata). */
                prompt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A page for the citizen.
             *
             *     Not documented by the owner: inferred.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Back to `redirect_uri` with `code`, `state` and `iss` (RFC 9207), or with `error` in place of `code`. Source: oidc_protocol_new_idporten.md. */
            302: {
                headers: {
                    /** @description The registered address and the answer. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description A page that says why the citizen is not sent back, such as an unknown client or address (RFC 6749 section 4.1.2.1).
             *
             *     Not documented by the owner: inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /**
             * @description The code, the refresh token, the client or a parameter is refused (RFC 6749 section 5.2).
             *
             *     Not documented by the owner: inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
            /**
             * @description Client authentication failed (`invalid_client`, RFC 6749 section 5.2). Also when another method than the registered one is used: oidc_func_clientreg.md.
             *
             *     Not documented by the owner: inferred.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
        };
    };
    userinfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citizen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Userinfo"];
                };
            };
            /**
             * @description The access token is missing, unknown, expired or revoked (RFC 6750 section 3.1).
             *
             *     Not documented by the owner: inferred.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description The access token lacks the scope (RFC 6750 section 3.1).
             *
             *     Not documented by the owner: inferred.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenQuestion"];
            };
        };
        responses: {
            /** @description What is known about the token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            /**
             * @description A parameter is missing (RFC 6749 section 5.2).
             *
             *     Not documented by the owner: inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
            /**
             * @description Client authentication failed (`invalid_client`, RFC 6749 section 5.2). Also when another method than the registered one is used: oidc_func_clientreg.md.
             *
             *     Not documented by the owner: inferred.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
            /**
             * @description The client lacks the scope. Status and code are our choice.
             *
             *     Not documented by the owner: inferred.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenQuestion"];
            };
        };
        responses: {
            /**
             * @description The token is not valid, whether it ever was or not (RFC 7009 section 2.2).
             *
             *     Not documented by the owner: inferred.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description A parameter is missing (RFC 6749 section 5.2).
             *
             *     Not documented by the owner: inferred.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
            /**
             * @description Client authentication failed (`invalid_client`, RFC 6749 section 5.2). Also when another method than the registered one is used: oidc_func_clientreg.md.
             *
             *     Not documented by the owner: inferred.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthError"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: {
                /** @description The ID token of the login. Needed for the citizen to be sent back (oidc_func_sso.md). */
                id_token_hint?: string;
                /** @description Where the citizen goes afterwards: one of the client's registered addresses (oidc_func_sso.md). */
                post_logout_redirect_uri?: string;
                /** @description Comes back unchanged. Printable ASCII (oidc_func_sso.md). */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that says the citizen is logged out; also when there is no address to go back to (oidc_func_sso.md). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Back to the client. */
            302: {
                headers: {
                    /** @description The registered address, with `state`. */
                    Location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

export type PushedAuthorizationRequest = components['schemas']['PushedAuthorizationRequest'];
export type PushedAuthorizationResponse = components['schemas']['PushedAuthorizationResponse'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type OauthError = components['schemas']['OauthError'];
export type Userinfo = components['schemas']['Userinfo'];
export type TokenQuestion = components['schemas']['TokenQuestion'];
export type Introspection = components['schemas']['Introspection'];
export type Organisation = components['schemas']['Organisation'];
export type Metadata = components['schemas']['Metadata'];
export type JwkSet = components['schemas']['JwkSet'];
export type Jwk = components['schemas']['Jwk'];
