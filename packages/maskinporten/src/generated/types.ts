// Generated from specs/maskinporten/openapi.yaml (sha256 f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94). Do not edit: change the spec, then run `npm run generate`.

export interface paths {
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
         * Exchange a signed assertion for an access token.
         * @description The client is authenticated by the assertion alone. Each assertion works once: another attempt, also after a timeout, needs
         *     a newly signed one with a new `jti` (MP-012). Sources: maskinporten_protocol_token.md, maskinporten_protocol_jwtgrant.md,
         *     maskinporten_feilsoking.md.
         */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the endpoints are and what the server accepts (RFC 8414).
         * @description May be cached for a day (maskinporten_func_wellknown.md).
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
    "/jwk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys that access tokens are signed with.
         * @description Fetch them about once a day and again when a token names an unknown `kid`; not for every token. Source: maskinporten_protocol_token.md; the address: a captured metadata document (nais/tokendings).
         */
        get: operations["jwk"];
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
        /** @description The JWT bearer grant (RFC 7523 section 2.1). */
        TokenRequest: {
            /**
             * @description The only grant there is (maskinporten_protocol_token.md).
             * @constant
             */
            grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer";
            /** @description Compact JWS, signed with RS256, RS384 or RS512, that names the client (`iss`), the issuer (`aud`) and the scopes; `exp` at most 120 seconds after `iat`. Source: maskinporten_protocol_jwtgrant.md. */
            assertion: string;
        };
        /** @description An access token and how long it lasts. */
        TokenResponse: {
            /** @description The token. Opaque to the client (maskinporten_protocol_token.md). */
            access_token: string;
            /** @description How to present the token (maskinporten_protocol_token.md). */
            token_type: 'Bearer' | (string & {});
            /**
             * @description Lifetime of the access token in seconds, 120 by default (maskinporten_protocol_token.md, oidc_func_clientreg.md).
             * @example 119
             */
            expires_in: number;
            /**
             * @description The scopes granted, parted by spaces. For information, not for access control (maskinporten_protocol_token.md).
             * @example krr:global/kontaktinformasjon.read krr:global/digitalpost.read
             */
            scope?: string;
        };
        /** @description Why no token was issued. Digdir promises none of the fields in every case. Source: maskinporten_feilsoking.md. */
        TokenError: {
            /** @description OAuth2 error code, with some of Maskinporten's own (maskinporten_feilsoking.md). */
            error?: 'invalid_request' | 'invalid_grant' | 'invalid_scope' | 'forbidden' | 'invalid_altinn_customer_configuration' | (string & {});
            /** @description Explanation that ends with `(trace_id: …)`, which Digdir asks for in support cases. May hold organisation numbers and scopes. Source: maskinporten_feilsoking.md. */
            error_description?: string;
            /**
             * @description Address whose last segment is the MP code, the only place it stands: MP-011, 012, 100, 110, 120 to 124, 130, 200, 201, 250, 251, 301, 302 or 303, as numbered since 2024-06-13. Not sent in all cases. Source: maskinporten_feilsoking.md.
             * @example https://test.maskinporten.no/errors/MP-200
             */
            error_uri?: string;
        };
        /** @description Authorization server metadata (RFC 8414). Source: maskinporten_func_wellknown.md; the set of fields: a captured document (nais/tokendings). */
        Metadata: {
            /**
             * @description The issuer, with a slash at the end. It is the `aud` of assertions and the `iss` of tokens.
             * @example https://test.maskinporten.no/
             */
            issuer: string;
            /**
             * @description Where assertions are exchanged for tokens.
             * @example https://test.maskinporten.no/token
             */
            token_endpoint: string;
            /**
             * @description Where the public keys are.
             *
             *     Not documented by the owner: observed.
             * @example https://test.maskinporten.no/jwk
             */
            jwks_uri: string;
            /**
             * @description How clients prove who they are.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "private_key_jwt"
             *     ]
             */
            token_endpoint_auth_methods_supported?: string[];
            /**
             * @description The grants of the token endpoint.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "urn:ietf:params:oauth:grant-type:jwt-bearer"
             *     ]
             */
            grant_types_supported?: string[];
            /**
             * @description Algorithms an assertion may be signed with. Missing in older captures.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "RS256",
             *       "RS384",
             *       "RS512"
             *     ]
             */
            token_endpoint_auth_signing_alg_values_supported?: string[];
            /**
             * @description Rich authorization requests (RFC 9396) the server understands. Missing in older captures.
             *
             *     Not documented by the owner: observed.
             * @example [
             *       "urn:altinn:systemuser",
             *       "urn:altinn:consent"
             *     ]
             */
            authorization_details_types_supported?: string[];
        };
        /** @description Public keys (RFC 7517). */
        JwkSet: {
            /** @description The keys; a token's `kid` says which of them signed it. Several while one takes over from another (inferred). */
            keys: components["schemas"]["Jwk"][];
        };
        /**
         * @description One public key (RFC 7517) (maskinporten_protocol_token.md; fields observed in captured key sets).
         *
         *     Not documented by the owner: observed.
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
            /** @description The access token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenResponse"];
                };
            };
            /** @description The assertion, the client, the key, the certificate, a scope or an authorization detail is refused. The MP code at the end of `error_uri` tells which. Source: maskinporten_feilsoking.md; the status is captured for MP-121, MP-200 and MP-303. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /**
             * @description The organisation has not been granted the scope (MP-250), or has not delegated it to the supplier (MP-251). Source: maskinporten_feilsoking.md; the status itself is from unit tests of ks-no/fiks-maskinporten.
             *
             *     Not documented by the owner: observed.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /**
             * @description The server failed. From unit tests of ks-no/fiks-maskinporten; the body is not known.
             *
             *     Not documented by the owner: inferred.
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description The server is not available. From unit tests of ks-no/fiks-maskinporten; the body is not known.
             *
             *     Not documented by the owner: inferred.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
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
    jwk: {
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
}

export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenResponse = components['schemas']['TokenResponse'];
export type TokenError = components['schemas']['TokenError'];
export type Metadata = components['schemas']['Metadata'];
export type JwkSet = components['schemas']['JwkSet'];
export type Jwk = components['schemas']['Jwk'];
