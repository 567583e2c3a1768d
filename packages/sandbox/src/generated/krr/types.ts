// Generated from specs/krr/openapi.yaml (sha256 e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea). Do not edit: change the spec, then run `npm run generate`.

export interface paths {
    "/rest/v1/personer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up 1 to 1000 persons, in the first version.
         * @description Answers with one element for each id asked for, in the order of the question; who has no entry comes back with status
         *     `IKKE_REGISTRERT`. Every scope sees `personidentifikator`, `status` and `reservasjon`, and the scopes of the token decide
         *     what more there is (`x-scopes`). With `Accept: application/jose` the answer is signed.
         *
         *     Sources: oppslagstjenesten_rest.md; order: felleslosninger/eid-postman-test-collections, Kontaktinfo-oAuth2-server.json;
         *     application/jose: felleslosninger/efm-service-registry, kontakt-reservasjonsregister-client. Inferred: one element for each id,
         *     which the SOAP service documented and Digdir's own client of v1 relies on.
         */
        post: operations["hentPersonerV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/v2/personer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up 1 to 1000 persons.
         * @description Answers with the persons in the order of the question; every scope sees `personidentifikator`, `status` and
         *     `reservasjon`, and the scopes of the token decide what more there is (`x-scopes`). Persons without an entry are left
         *     out unless `inkluderIkkeRegistrerte` is true.
         *
         *     One call with 1000 ids is far cheaper than 1000 calls. Sources: oppslagstjenesten_rest.md; order and omission:
         *     Valgdirektoratet/folkeavstemning, recordings of 2023-10-12.
         */
        post: operations["hentPersonerV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/v1/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person who has logged in.
         * @description Answers with the person of the token: there is nothing to ask for. With `Accept: application/jose` the answer is signed.
         *
         *     Source: Brukerspesifikt-oppslag_rest.md. Inferred: a person without an entry is answered with status `IKKE_REGISTRERT`.
         */
        get: operations["hentPersonV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the language of the person who has logged in.
         * @description Sets the language the person prefers, or with the empty text takes the choice back. It changes a national register, which the
         *     caller must tell the person.
         *
         *     Sources: Brukerspesifikt-oppslag_rest.md; status of a success: felleslosninger/eid-postman-test-collections,
         *     Kontaktinfo-oAuth2-server.json.
         */
        patch: operations["endrePersonV1"];
        trace?: never;
    };
    "/rest/v2/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person that the token is for.
         * @description Answers with the person of the token's `pid`: a citizen who has logged in through ID-porten, or the one person that a token of
         *     Maskinporten was fetched for. A token of Maskinporten without `pid` is refused (maskinporten_func_pid_restricted_tokens.md).
         *
         *     Digdir documents no v2 of this address; it is used in public code: eudi-wallet-no/eudiw-bevisporten with a token of Maskinporten
         *     and `krr:global/kontaktinformasjon.read`, others with one of ID-porten and `krr:user/kontaktinformasjon.read`. Inferred: that the other
         *     scopes open it as they open their twins, and status `IKKE_REGISTRERT` for a person without an entry.
         *
         *     Not documented by the owner: observed.
         */
        get: operations["hentPersonV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/v2/krr/hentEndringer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What has changed since a change, for those who keep a copy of the register.
         * @description Answers with the persons of the changes after `fraEndringsId`, oldest first, each as it is now. Ask again from
         *     `tilEndringsId` while that is less than `sisteEndringsId`. Who keeps a copy must ask at least once in 24 hours; access is given to
         *     very few (krr_lokal_kopi.md).
         *
         *     Changes are numbered one by one, from 200 000 001 on (felleslosninger/docs resources/begrep/felles, endringsNummer.md;
         *     oppslagstjenesten_rest.md of 2023-08). Address, request and answer: Altinn/altinn-profile, ContactRegister. Inferred: at most
         *     1000 changes in an answer, as in the SOAP service; the change `fraEndringsId` itself is left out, as in Altinn's fixtures
         *     (the SOAP service included it).
         *
         *     Not documented by the owner: observed.
         */
        post: operations["hentEndringerV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/v1/printSertifikat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posten's print service, which is being phased out.
         * @deprecated
         * @description Answers with the address and certificate of Posten's print service. Use v2. Sources: felleslosninger/eid-postman-test-collections, which asks without a token; phasing out: eFormidling's installation guide (installasjon.md, 2022).
         */
        get: operations["hentPrintSertifikatV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rest/v2/printSertifikat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The print service for letters to those who cannot have them digitally.
         * @description Answers with the address and certificate of Skatteetaten's print service. Sources: eFormidling's installation guide (installasjon.md); felleslosninger/efm-service-registry and felleslosninger/efm-integrasjonspunkt, which ask without a token.
         */
        get: operations["hentPrintSertifikatV2"];
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
        /**
         * @description A person's national identity number (fødselsnummer) or D-number, 11 digits. Synthetic persons have 80 added to the month. Source: krr_attributter.md.
         * @example 22859197810
         */
        Personidentifikator: string;
        /**
         * @description A point in time. On the wire it is Norwegian local time in whole seconds with an offset of hours only,
         *     `2023-06-10T21:00:01+02` (`+01` in winter). That is ISO 8601 but not RFC 3339, and `new Date()` cannot read it.
         *     Other documented forms: UTC with milliseconds (krr_attributter.md) and `.000+01:00` (pilot of 2017). Where they differ the
         *     recordings win (Valgdirektoratet/folkeavstemning; example in oppslagstjenesten_rest.md).
         * @example 2023-06-10T21:00:01+02
         * @example 2024-01-15T08:30:00+01
         * @example 2023-08-05T10:45:15.768Z
         * @example 2018-01-31T13:32:05.000+01:00
         */
        Tidspunkt: string;
        /**
         * @description Which persons to look up.
         * @example {
         *       "personidentifikatorer": [
         *         "22859197810",
         *         "11822648950"
         *       ]
         *     }
         */
        HentPersonerV1Request: {
            /** @description The persons to look up, 1 to 1000 (oppslagstjenesten_rest.md). */
            personidentifikatorer: components["schemas"]["Personidentifikator"][];
        };
        /**
         * @description Which persons to look up.
         * @example {
         *       "personidentifikatorer": [
         *         "22859197810",
         *         "11822648950"
         *       ],
         *       "inkluderIkkeRegistrerte": true
         *     }
         */
        HentPersonerV2Request: {
            /** @description The persons to look up, 1 to 1000 (oppslagstjenesten_rest.md). */
            personidentifikatorer: components["schemas"]["Personidentifikator"][];
            /**
             * @description Whether persons without an entry come back, with status `IKKE_REGISTRERT` (inkluder ikke registrerte: include the unregistered). With false they are left out. What holds when the flag is missing is not documented; false is inferred. Source: Valgdirektoratet/folkeavstemning, Client.cs and recordings.
             *
             *     Not documented by the owner: observed.
             */
            inkluderIkkeRegistrerte?: boolean;
        };
        /** @description The persons found. */
        HentPersonerResponse: {
            /** @description The persons found, in the order of the question. Sources: oppslagstjenesten_rest.md; order: Valgdirektoratet/folkeavstemning, recordings. */
            personer: components["schemas"]["Person"][];
        };
        /**
         * @description Compact JWS (RFC 7515) whose payload is the JSON answer. The certificate to verify with is the first of `x5c` in the protected header. Source: felleslosninger/efm-common, JWTDecoder.java; that the algorithm is RS256 is inferred.
         *
         *     Not documented by the owner: observed.
         */
        SignedAnswer: string;
        /**
         * @description What to change of the person (knowit/Innbyggerkontakt-public, PersonPatchDocument).
         * @example {
         *       "spraak": "en"
         *     }
         */
        EndrePersonV1Request: {
            /**
             * @description The language the person prefers (språk), ISO 639-1: `nb` Bokmål, `nn` Nynorsk, `en` English, `se` Northern Sámi. The empty text takes the choice back. Sources: Brukerspesifikt-oppslag_rest.md; values: knowit/Innbyggerkontakt-public.
             * @enum {string}
             */
            spraak: "nb" | "nn" | "en" | "se" | "";
        };
        /**
         * @description Where to go on from.
         * @example {
         *       "fraEndringsId": 200000023
         *     }
         */
        HentEndringerV2Request: {
            /**
             * Format: int64
             * @description The last change that is known already (fra endrings-id: from change id); 0 for all there are. Source: Altinn/altinn-profile.
             *
             *     Not documented by the owner: observed.
             */
            fraEndringsId: number;
        };
        /**
         * @description A page of changes. Source of all fields is Altinn/altinn-profile, ContactRegister and change log fixtures; its client is prepared for each id to be null.
         *
         *     Not documented by the owner: observed.
         * @example {
         *       "list": [
         *         {
         *           "personidentifikator": "22859197810",
         *           "reservasjon": "NEI",
         *           "status": "AKTIV"
         *         }
         *       ],
         *       "fraEndringsId": 200000023,
         *       "tilEndringsId": 200000024,
         *       "sisteEndringsId": 200000024
         *     }
         */
        HentEndringerResponse: {
            /** @description The person of each change, as that person is now, not what was changed. Who has changed twice may stand here twice. Holds only persons with status `AKTIV` or `SLETTET` (felleslosninger/docs resources/begrep/oppslagstjenesten, Person.md). */
            list: components["schemas"]["Person"][];
            /**
             * Format: int64
             * @description The change asked from (fra endrings-id).
             */
            fraEndringsId?: number | null;
            /**
             * Format: int64
             * @description The last change in this answer (til endrings-id); ask for the next page from here. In an empty page it is the change asked from (inferred).
             */
            tilEndringsId?: number | null;
            /**
             * Format: int64
             * @description The newest change in the register (siste endrings-id).
             */
            sisteEndringsId?: number | null;
        };
        /**
         * @description A print supplier. Source: felleslosninger/efm-service-registry; knowit/Innbyggerkontakt-public, PrintSertifikatResponse.
         *
         *     Not documented by the owner: observed.
         */
        PrintSertifikat: {
            /**
             * @description The print supplier's address, which is an organisation number (postkasseleverandør: mailbox supplier). In camel case, unlike `digital_post`. 984661185 was Posten's (felleslosninger/efm-service-registry, 2023).
             * @example 984661185
             */
            postkasseleverandoerAdresse: string;
            /**
             * @description X.509 certificate to encrypt letters with (sertifikat), base64 of its DER form.
             * @example PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4=
             */
            x509Sertifikat: string;
        };
        /**
         * @description What the register knows of one person, as far as the scopes of the token show it. A field without data is left out.
         * @example {
         *       "personidentifikator": "22859197810",
         *       "reservasjon": "NEI",
         *       "status": "AKTIV",
         *       "varslingsstatus": "KAN_VARSLES",
         *       "kontaktinformasjon": {
         *         "epostadresse": "test@example.org",
         *         "epostadresse_oppdatert": "2025-02-03T09:10:11+01",
         *         "epostadresse_sist_verifisert": "2025-06-03T09:10:11+02",
         *         "mobiltelefonnummer": "+4799999999",
         *         "mobiltelefonnummer_oppdatert": "2025-02-03T09:10:11+01",
         *         "mobiltelefonnummer_sist_verifisert": "2025-06-03T09:10:11+02"
         *       },
         *       "digital_post": {
         *         "postkasseadresse": "test.person#0000",
         *         "postkasseleverandoeradresse": "984661185"
         *       },
         *       "sertifikat": "PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4=",
         *       "spraak": "nb",
         *       "spraak_oppdatert": "2024-11-20T08:00:00+01"
         *     }
         */
        Person: {
            /** @description The person's national identity number or D-number, 11 digits (krr_attributter.md). */
            personidentifikator: components["schemas"]["Personidentifikator"];
            /** @description Whether the person has reserved against digital communication (reservasjon; eForvaltningsforskriften § 15 a): `JA` yes, `NEI` no. Absent for deleted persons. Source: krr_attributter.md; absence: krr_testbrukere.md. */
            reservasjon?: 'JA' | 'NEI' | (string & {});
            /** @description When the person reserved (reservasjonstidspunkt). Only for reserved persons (krr_attributter.md). */
            reservasjonstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When the reservation last changed (oppdatert: updated). Absent for persons who never reserved. Sources: krr_attributter.md; absence: Valgdirektoratet/folkeavstemning, recordings. */
            reservasjon_oppdatert?: components["schemas"]["Tidspunkt"];
            /** @description The person's state in the register: `AKTIV` registered, `SLETTET` deleted from it, `IKKE_REGISTRERT` not in it. Source: krr_attributter.md. */
            status: 'AKTIV' | 'SLETTET' | 'IKKE_REGISTRERT' | (string & {});
            /**
             * @description Whether the person may be notified digitally (varsling: notification; eForvaltningsforskriften § 32). `KAN_VARSLES` may be notified: contact information newer than 18 months and not reserved. `KAN_IKKE_VARSLES` may not: expired, reserved, deleted or not registered. Sources: krr_attributter.md; felleslosninger/docs pull request 645; krr_18mnd.md.
             *
             *     Needs one of the scopes `krr:global/kontaktinformasjon.read`, `krr:global/kontaktinfo.read`, `krr:user/kontaktinformasjon.read`.
             */
            varslingsstatus?: 'KAN_VARSLES' | 'KAN_IKKE_VARSLES' | (string & {});
            /**
             * @description E-mail and mobile number (kontaktinformasjon: contact information). Absent when the person has neither. Delivered even when older than 18 months: look at the dates (krr_18mnd.md). Source: krr_attributter.md.
             *
             *     Needs one of the scopes `krr:global/kontaktinformasjon.read`, `krr:global/kontaktinfo.read`, `krr:user/kontaktinformasjon.read`.
             */
            kontaktinformasjon?: components["schemas"]["Kontaktinformasjon"];
            /**
             * @description The person's digital mailbox (digital post: secure letters to citizens). Absent without an active mailbox and for reserved persons. Source: felleslosninger/docs resources/begrep/oppslagstjenesten, HentPersonRespons.md; reserved: krr_testbrukere.md.
             *
             *     Needs one of the scopes `krr:global/digitalpost.read`, `krr:global/postkasse.read`, `krr:user/digitalpost.read`.
             */
            digital_post?: components["schemas"]["DigitalPost"];
            /**
             * @description X.509 certificate to encrypt letters with (sertifikat), base64 of its DER form on one line without PEM armour. It is the mailbox supplier's, the same for all its customers (krr_lokal_kopi.md; krr_attributter.md calls it the person's). Comes with `digital_post`.
             *
             *     Needs one of the scopes `krr:global/digitalpost.read`, `krr:global/postkasse.read`, `krr:user/digitalpost.read`.
             * @example PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4=
             */
            sertifikat?: string;
            /**
             * @description The language the person prefers (språk), ISO 639-1: `nb` Bokmål, `nn` Nynorsk, `en` English, `se` Northern Sámi. Absent unless the person chose one. Source: krr_attributter.md.
             *
             *     Needs one of the scopes `krr:global/kontaktinformasjon.read`, `krr:global/kontaktinfo.read`, `krr:user/kontaktinformasjon.read`.
             */
            spraak?: 'nb' | 'nn' | 'en' | 'se' | (string & {});
            /**
             * @description When the person last changed the language. Comes with `spraak` (krr_attributter.md).
             *
             *     Needs one of the scopes `krr:global/kontaktinformasjon.read`, `krr:global/kontaktinfo.read`, `krr:user/kontaktinformasjon.read`.
             */
            spraak_oppdatert?: components["schemas"]["Tidspunkt"];
            /**
             * @description When the entry last changed (oppdatert: updated). The meaning is inferred from the name. Seen only in the v2 types of public clients: Altinn/altinn-correspondence.
             *
             *     Not documented by the owner: observed.
             */
            oppdatert?: components["schemas"]["Tidspunkt"];
        };
        /** @description How to reach the person (kontaktinformasjon: contact information). A person may have only one of e-mail and mobile; the fields of the other are then absent. Each has its own dates and expires on its own after 18 months (krr_18mnd.md). */
        Kontaktinformasjon: {
            /**
             * @description E-mail address (epostadresse). Source: krr_attributter.md. The old SOAP schema allowed 3 to 50 characters; Altinn keeps up to 400.
             * @example test@example.org
             */
            epostadresse?: string;
            /** @description When the e-mail address was entered or last changed (oppdatert) (krr_attributter.md). */
            epostadresse_oppdatert?: components["schemas"]["Tidspunkt"];
            /** @description When the person last confirmed the e-mail address (sist verifisert) (krr_attributter.md). */
            epostadresse_sist_verifisert?: components["schemas"]["Tidspunkt"];
            /** @description When the e-mail address was last proved with a one-time code sent to it (sist validert). Source: docs.digdir.no/docs/Kontaktregisteret/krr_attributter (2026). */
            epostadresse_sist_validert?: components["schemas"]["Tidspunkt"];
            /** @description Whether other persons have registered the same e-mail address (duplisert: duplicated). Source: docs.digdir.no/docs/Kontaktregisteret/krr_attributter (2026); value: Altinn/altinn-profile, change log fixtures. */
            epostadresse_duplisert?: components["schemas"]["Duplisert"];
            /**
             * @description Mobile number (mobiltelefonnummer): digits, mostly with country code as in `+4799999999`, but bare 8 digits occur. Source: krr_attributter.md; form: felleslosninger/docs resources/begrep/felles/mobiltelefonnummer.md.
             * @example +4799999999
             */
            mobiltelefonnummer?: string;
            /** @description When the mobile number was entered or last changed (oppdatert) (krr_attributter.md). */
            mobiltelefonnummer_oppdatert?: components["schemas"]["Tidspunkt"];
            /** @description When the person last confirmed the mobile number (sist verifisert) (krr_attributter.md). */
            mobiltelefonnummer_sist_verifisert?: components["schemas"]["Tidspunkt"];
            /**
             * @description When the mobile number was last proved with a one-time code sent to it (sist validert). Source: vestfoldfylke's public archive client, twin of the documented `epostadresse_sist_validert`.
             *
             *     Not documented by the owner: observed.
             */
            mobiltelefonnummer_sist_validert?: components["schemas"]["Tidspunkt"];
            /**
             * @description Whether other persons have registered the same mobile number (duplisert: duplicated). Source: Altinn/altinn-profile, change log fixtures.
             *
             *     Not documented by the owner: observed.
             */
            mobiltelefonnummer_duplisert?: components["schemas"]["Duplisert"];
        };
        /**
         * @description Whether others have registered the same value (duplisert: duplicated). Only `JA`, yes, has been seen (Altinn/altinn-profile, change log fixtures); it is unknown whether the field says otherwise or is left out when nobody has.
         *
         *     Not documented by the owner: observed.
         */
        Duplisert: 'JA' | (string & {});
        /** @description The person's digital mailbox (digital postkasse). Another field has probably been added on 2024-11-26, when felleslosninger/efm-service-registry began to tolerate unknown ones; its name is not known. */
        DigitalPost: {
            /**
             * @description The mailbox's address at its supplier (postkasseadresse), for example `test.person#0000` at Digipost or ten digits at e-Boks. Source: felleslosninger/docs resources/begrep/oppslagstjenesten.
             * @example test.person#0000
             */
            postkasseadresse?: string;
            /**
             * @description The mailbox supplier's organisation number, 9 digits (postkasseleverandør: mailbox supplier): 984661185 for Digipost, 922020175 for e-Boks. Source: krr_attributter.md.
             * @example 984661185
             */
            postkasseleverandoeradresse?: string;
        };
        /**
         * @description What is wrong with the request. Known from v1 (knowit/Innbyggerkontakt-public, krr_models.py, generated from Digdir's document in 2022); that v2 answers the same is inferred.
         *
         *     Not documented by the owner: observed.
         */
        Errors: {
            /** @description One item for each thing that is wrong. */
            errors?: components["schemas"]["ErrorItem"][];
        };
        /**
         * @description One thing that is wrong with the request (knowit/Innbyggerkontakt-public, krr_models.py).
         *
         *     Not documented by the owner: observed.
         */
        ErrorItem: {
            /** @description Identifies this occurrence of the error. */
            id?: string;
            /**
             * @description The HTTP status as text.
             * @example 400
             */
            status?: string;
            /**
             * @description Short summary.
             * @example Invalid value
             */
            title?: string;
            /** @description Explanation of this occurrence. May repeat what was sent, so it must not be logged. */
            detail?: string;
            /** @description Where in the request the error lies. */
            source?: {
                /**
                 * @description JSON pointer into the request body.
                 * @example /personidentifikatorer
                 */
                pointer?: string;
            };
            /** @description Where to read more. */
            links?: {
                /** @description Address of a page about the error. */
                about?: string;
            };
        };
    };
    responses: {
        /**
         * @description The request is malformed: no JSON, or a field is missing or outside its limits. The status is in the public client's copy of Digdir's document (Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer); which requests get it is inferred, and so is the body in v2: no error has been recorded, and the shape is that of v1 (knowit/Innbyggerkontakt-public).
         *
         *     Not documented by the owner: observed.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
        /**
         * @description The token is missing, not valid here or expired; fetch a new one and try once more (status: Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer). Empty body inferred from Spring Security's default.
         *
         *     Not documented by the owner: observed.
         */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The token is good, but none of its scopes opens the operation, or it is not for one person where it must be (status: Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer). Empty body inferred from Spring Security's default.
         *
         *     Not documented by the owner: observed.
         */
        Forbidden: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The request can be read, but a value is not allowed, for example an unknown language. Body and the example 422 with pointer `/spraak`: knowit/Innbyggerkontakt-public, krr_models.py. That a bad language gets it is inferred from that example.
         *
         *     Not documented by the owner: observed.
         */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Errors"];
            };
        };
        /**
         * @description The register failed (status for v2 personer in Valgdirektoratet/folkeavstemning, Client.cs). Nothing is known of the body.
         *
         *     Not documented by the owner: observed.
         */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Answers hold personal data and must not be stored on the way (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        CacheControl: string;
        /**
         * @description HTTP/1.0 twin of `Cache-Control` (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        Pragma: string;
        /**
         * @description HTTP/1.0 twin of `Cache-Control` (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        Expires: string;
        /**
         * @description Browsers must use https (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        StrictTransportSecurity: string;
        /**
         * @description The media type must not be guessed (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        XContentTypeOptions: string;
        /**
         * @description The answer must not be framed (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        XFrameOptions: string;
        /**
         * @description Old browser filter switched off (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        XXssProtection: string;
        /**
         * @description Opaque cookie of the load balancer, of 32 hexadecimal digits each for name and value; has no meaning for the caller (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        SetCookie: string;
        /**
         * @description Challenge of RFC 6750. Inferred: the recorded headers look like Spring Security, whose resource server answers so.
         *
         *     Not documented by the owner: inferred.
         */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    hentPersonerV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HentPersonerV1Request"];
            };
        };
        responses: {
            /** @description The persons asked for. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HentPersonerResponse"];
                    "application/jose": components["schemas"]["SignedAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPersonerV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HentPersonerV2Request"];
            };
        };
        responses: {
            /** @description The persons found. Also the answer when none is found; the list is then presumably empty (inferred: no such answer has been recorded). */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HentPersonerResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPersonV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, without a list around it. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                    "application/jose": components["schemas"]["SignedAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    endrePersonV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndrePersonV1Request"];
            };
        };
        responses: {
            /**
             * @description Changed. No content (felleslosninger/eid-postman-test-collections).
             *
             *     Not documented by the owner: observed.
             */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPersonV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, without a list around it. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentEndringerV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HentEndringerV2Request"];
            };
        };
        responses: {
            /** @description A page of changes; empty when there are none. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HentEndringerResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPrintSertifikatV1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The print supplier. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintSertifikat"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPrintSertifikatV2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The print supplier. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Pragma: components["headers"]["Pragma"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    "X-Content-Type-Options": components["headers"]["XContentTypeOptions"];
                    "X-Frame-Options": components["headers"]["XFrameOptions"];
                    "X-XSS-Protection": components["headers"]["XXssProtection"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintSertifikat"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
}

export type Personidentifikator = components['schemas']['Personidentifikator'];
export type Tidspunkt = components['schemas']['Tidspunkt'];
export type HentPersonerV1Request = components['schemas']['HentPersonerV1Request'];
export type HentPersonerV2Request = components['schemas']['HentPersonerV2Request'];
export type HentPersonerResponse = components['schemas']['HentPersonerResponse'];
export type SignedAnswer = components['schemas']['SignedAnswer'];
export type EndrePersonV1Request = components['schemas']['EndrePersonV1Request'];
export type HentEndringerV2Request = components['schemas']['HentEndringerV2Request'];
export type HentEndringerResponse = components['schemas']['HentEndringerResponse'];
export type PrintSertifikat = components['schemas']['PrintSertifikat'];
export type Person = components['schemas']['Person'];
export type Kontaktinformasjon = components['schemas']['Kontaktinformasjon'];
export type Duplisert = components['schemas']['Duplisert'];
export type DigitalPost = components['schemas']['DigitalPost'];
export type Errors = components['schemas']['Errors'];
export type ErrorItem = components['schemas']['ErrorItem'];

/** Scopes that unlock fields of Person; any one of them is enough. */
export interface PersonScopes {
  varslingsstatus: 'krr:global/kontaktinformasjon.read' | 'krr:global/kontaktinfo.read' | 'krr:user/kontaktinformasjon.read';
  kontaktinformasjon: 'krr:global/kontaktinformasjon.read' | 'krr:global/kontaktinfo.read' | 'krr:user/kontaktinformasjon.read';
  digital_post: 'krr:global/digitalpost.read' | 'krr:global/postkasse.read' | 'krr:user/digitalpost.read';
  sertifikat: 'krr:global/digitalpost.read' | 'krr:global/postkasse.read' | 'krr:user/digitalpost.read';
  spraak: 'krr:global/kontaktinformasjon.read' | 'krr:global/kontaktinfo.read' | 'krr:user/kontaktinformasjon.read';
  spraak_oppdatert: 'krr:global/kontaktinformasjon.read' | 'krr:global/kontaktinfo.read' | 'krr:user/kontaktinformasjon.read';
}
