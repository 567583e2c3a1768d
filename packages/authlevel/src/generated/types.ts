// Generated from specs/authlevel/openapi.yaml (sha256 a40e30e6b00651f59ce8302565ac45c2389da4430bdb51566edd6dd0f20cc692). Do not edit: change the spec, then run `npm run generate`.

export interface paths {
    "/rest/v1/sikkerhetsnivaa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether one person has logged in at level 4.
         * @description Answers for one person and a period that ends now. Without `fraDato` it is the last 18 months, the period of
         *     eForvaltningsforskriften § 32. A blocked (sperret) person is answered false. A person who is not registered as a user of ID-porten
         *     is answered 404.
         *
         *     Sources: oidc_api_authlevel.md; path and method: difi/idporten-authlevel-example, AuthlevelApiTest.java.
         */
        post: operations["hentSikkerhetsnivaa"];
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
        /**
         * @description A person's national identity number (fødselsnummer) or D-number, 11 digits. Synthetic persons have 80 added to the month. Source: difi/idporten-authlevel-example, ApiRequest.java.
         *
         *     Not documented by the owner: observed.
         * @example 11822648950
         */
        Personidentifikator: string;
        /**
         * @description Whom to ask about, and since when.
         * @example {
         *       "personidentifikator": "11822648950",
         *       "fraDato": "2022-01-31"
         *     }
         */
        SikkerhetsnivaaRequest: {
            /** @description The person's national identity number or D-number, 11 digits. */
            personidentifikator: components["schemas"]["Personidentifikator"];
            /**
             * @description The day from which logins are looked for (fra dato: from date); the last 18 months when absent (oidc_api_authlevel.md). Its form is not documented: a date of ISO 8601 is inferred from navikt/veilarbperson, which had the field as text and was never seen to fill it. The time zone is inferred to be Norway's.
             *
             *     Not documented by the owner: inferred.
             * @example 2022-01-31
             */
            fraDato?: string;
        };
        /**
         * @description The answer for one person, in one of two spellings. It names no level.
         * @example {
         *       "personidentifikator": "11822648950",
         *       "harbruktnivaa4": true
         *     }
         */
        SikkerhetsnivaaResponse: components["schemas"]["Sikkerhetsnivaa"] | components["schemas"]["Sikkerhetsnivaa2017"];
        /** @description The answer as the newest documents and every client since 2020 have it. */
        Sikkerhetsnivaa: {
            /** @description The person asked about (difi/idporten-authlevel-example, ApiResponse.java). Whether it is always there is not known. */
            personidentifikator?: components["schemas"]["Personidentifikator"];
            /** @description Whether the person has logged in at level 4 in the period (har brukt nivå 4: has used level 4). In lower case throughout. Sources: oidc_api_authlevel.md; navikt/veilarbperson and navikt/doknotifikasjon since 2020. */
            harbruktnivaa4: boolean;
        };
        /**
         * @description The answer of 2017 (difi/idporten-authlevel-example, ApiResponse.java). When the register left this spelling is not known.
         *
         *     Not documented by the owner: observed.
         */
        Sikkerhetsnivaa2017: {
            /** @description The person asked about (difi/idporten-authlevel-example, ApiResponse.java). Whether it is always there is not known. */
            personidentifikator?: components["schemas"]["Personidentifikator"];
            /** @description The same as `harbruktnivaa4`, with the Norwegian letter. */
            "harbruktniv\u00E54": boolean;
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
    hentSikkerhetsnivaa: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SikkerhetsnivaaRequest"];
            };
        };
        responses: {
            /** @description The person is a user of ID-porten, blocked or not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SikkerhetsnivaaResponse"];
                };
            };
            /** @description The body is not valid by its syntax. What it is answered with is not documented; taken to be empty. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The token is not valid, for example because it has expired. The body is not documented; taken to be empty. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The token is valid, but has another scope. The body is not documented; taken to be empty. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The person is not registered as a user of ID-porten. A bare status, without a body. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

export type Personidentifikator = components['schemas']['Personidentifikator'];
export type SikkerhetsnivaaRequest = components['schemas']['SikkerhetsnivaaRequest'];
export type SikkerhetsnivaaResponse = components['schemas']['SikkerhetsnivaaResponse'];
export type Sikkerhetsnivaa = components['schemas']['Sikkerhetsnivaa'];
export type Sikkerhetsnivaa2017 = components['schemas']['Sikkerhetsnivaa2017'];
