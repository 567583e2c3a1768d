// Generated from specs/folkeregisteret/openapi.yaml (sha256 be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f). Do not edit: change the spec, then run `npm run generate`.

export interface paths {
    "/personer/{personidentifikator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person as the register knows it now.
         * @description Looks a person up by fødselsnummer or d-number, present or former: a number that was closed as a duplicate leads to the person
         *     who carries on. Every lookup is logged, and the person may see the log (konsumenttjenester.md).
         *
         *     Sources: oppslag.md; former numbers: sos-informasjonselementer.md. Answers within 500 ms (SLA-bruksvilkar.md).
         */
        get: operations["hentSisteVersjonAvPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/bulkoppslag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 1000 persons.
         * @description Looks many persons up at once. Unless `somBestilt` is true the order is neither that of the question nor any other
         *     (Valgdirektoratet/folkeavstemning, recordings of 2023-10-11).
         *
         *     Sources: oppslag.md, 1.6.2. Answers within 10 seconds, the longer the more are asked for (SLA-bruksvilkar.md).
         */
        post: operations["hentPersoner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/entydigsoek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The one person that fits.
         * @description Answers with the person when exactly one fits what is asked for, and with 404 when nobody or more than one does. One of these
         *     combinations is needed; further criteria may narrow it down:
         *
         *     - `navn` with `identifikasjonsnummer`, or with `foedselsdato`, or with `postnummer`
         *     - `navn` with `adressenavn` and `husnummer`; the number may be missing only where the address has none
         *     - `navn` with `utenlandskpersonidentifikasjon`, with `legitimasjonsdokument`, or with the immigration authorities' number,
         *       in the packages that have these parameters
         *
         *     Other combinations are answered 400. 1.5 also knows date of birth with a foreign number or document, without a name, and asks
         *     for `adressenavn` beside `postnummer`.
         *
         *     An idporten eIDAS connector has seen 400 with the code `FREG-001` for a search that found nobody.
         *
         *     Sources: oppslag.md, 1.6.2. Answers within 2 seconds (SLA-bruksvilkar.md).
         */
        get: operations["entydigSoek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/soek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers of all persons that fit.
         * @description Answers with numbers alone, none or many. No criterion is mandatory, but a search that finds more than 10 000 is refused with
         *     an error that asks for a narrower one; an extract is the way to larger lists. The status of that error is not documented; 400 is
         *     likely (inferred).
         *
         *     Sources: oppslag.md, 1.6.2. Answers within 2 seconds (SLA-bruksvilkar.md).
         */
        get: operations["personsoek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/xsd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The XML schema of a person.
         * @description Takes no parameters. Fetch it again before you validate: fields are added inside version 1 (sos-tjenester.md).
         *
         *     Sources: oppslag.md, 1.6.2.
         */
        get: operations["getXsd_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/arkiv/{dokumentidentifikator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person as it was right after an event.
         * @description The document that the feed or a complete extract names. It never changes. While it is the newest of its person it does not
         *     expire; when it has been historic for three years it is answered 400.
         *
         *     Sources: hendelsesliste.md, 1.6.2; three years: news of 2024-10-28.
         */
        get: operations["hentArkivperson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/personer/bulkoppslag/arkiv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Many persons as they were.
         * @description Like `hentArkivperson`, for many documents.
         *
         *     Sources: hendelsesliste.md, 1.6.2; 1.5 declares one person as the answer.
         */
        post: operations["hentArkivpersoner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of events.
         * @description Up to 1000 events, from `seq` on. The caller keeps its own place: the next page begins after the last `sekvensnummer` seen. There
         *     may be gaps between numbers (Altinn/altinn-register, NprClientTests.cs). After the last event the answer is an empty list. Ask about
         *     once a minute (SLA-bruksvilkar.md).
         *
         *     How much an item tells depends on the package: with documents, without, or only that something changed (`feed` in
         *     `rettighetspakker.yaml`). A HEAD request is the owner's example of how to try the connection.
         *
         *     Sources: hendelsesliste.md, 1.6.2, 1.6; age: news of 2024-10-28.
         */
        get: operations["hentFeedSide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/feed/tilpasset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of events of one municipality.
         * @description Only 1.6.2 knows it. How long a page is after the selection, and which of a person's municipalities counts, is not documented.
         *
         *     Source: 1.6.2.
         */
        get: operations["hentTilpassetFeedSide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/siste/sekvensnummer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sequence number of the last event.
         * @description A bare number in JSON, an object in XML. An object in JSON was announced on 2022-04-06 and taken back the day after.
         *
         *     Sources: hendelsesliste.md, news of 2022-04-07, 1.6.2.
         */
        get: operations["sisteSekvensnummerIFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/xsd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The XML schema of a document of an event.
         * @description Takes no parameters.
         *
         *     Sources: konsumenttjenester.md, 1.6.2.
         */
        get: operations["getXsd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/feedxsd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The XML schema of an item of the feed.
         * @description Takes no parameters.
         *
         *     Sources: konsumenttjenester.md, 1.6.2.
         */
        get: operations["getFeedXsd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/{hendelsesidentifikator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an event changed.
         * @description The document (hendelsesdokument) that an event names: one entity after the other, with what happened to it. An event
         *     `personErOppdatert` has none that says more. After three years it is answered 400.
         *
         *     Sources: hendelsesliste.md, 1.6.2; three years: news of 2024-10-28; personErOppdatert: Hendelser fra Folkeregisteret v1.8.
         */
        get: operations["hentHendelseDokument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hendelser/bulkoppslag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What many events changed.
         * @description Like `hentHendelseDokument`, for many events.
         *
         *     Sources: hendelsesliste.md, 1.6.2; 1.5 declares one document as the answer.
         */
        post: operations["hentHendelseDokumenter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uttrekk/komplett": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Order a list of every person's document.
         * @description Makes a job whose batches hold the document ids valid at a sequence number and all later ones. For the first filling of a local
         *     copy, not for keeping it (uttrekk.md).
         *
         *     Sources: uttrekk.md, 1.6.2.
         */
        get: operations["lagJobb_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uttrekk/tilpasset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a list of the persons that fit.
         * @description Makes a job whose batches hold the numbers of the persons selected. The same order given twice comes in two different
         *     orders (Valgdirektoratet/folkeavstemning, recordings of 2023-10-11).
         *
         *     Sources: uttrekk.md, 1.6.2.
         */
        post: operations["lagJobb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uttrekk/{jobbid}/batch/{batchnr}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A batch of an extract.
         * @description Batches count from 0. While one is not ready it is answered 404; the one after the last is answered 200 with an empty object.
         *     5000 ids a batch have been seen (Valgdirektoratet/folkeavstemning, recordings of 2023-10-11); the number is not documented.
         *
         *     Sources: uttrekk.md, 1.6.2.
         */
        get: operations["hentBatch"];
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
         * @description Fødselsnummer or d-number (personidentifikator), eleven digits.
         * @example 22835095049
         */
        Personidentifikator: string;
        /**
         * @description Id of a document. 1.6.2 calls it a UUID, every example is 32 hexadecimal digits: take it as it is.
         * @example 1f0c9be27d5a4c3e8b6a7d8e9f0a1b2c
         */
        Dokumentidentifikator: string;
        /**
         * Format: date-time
         * @description A moment (tidspunkt), with 0 to 9 decimals and an offset.
         * @example 2017-06-20T09:26:03.689+02:00
         */
        Tidspunkt: string;
        /**
         * Format: date
         * @description A day (dato).
         * @example 1995-12-23
         */
        Dato: string;
        /**
         * @description A year (årstall), four digits.
         * @example 1995
         */
        Aarstall: string;
        /**
         * @description Number of a municipality (kommunenummer), four digits.
         * @example 0301
         */
        Kommunenummer: string;
        /** @description Number of an organisation (organisasjonsnummer), nine digits. */
        Organisasjonsnummer: string;
        /**
         * @description A country by ISO 3166-1 alpha-3 (landkode). The register's own: `XUK` unknown, `XXX` stateless, `XXK` Kosovo. Source: Tilgjengeliggjøring av opplysninger fra Freg v1.10.
         * @example NOR
         */
        Landkode: string;
        /**
         * @description A country in an address, by ISO 3166-1 alpha-2 (landkode). `XK` is Kosovo (Tilgjengeliggjøring av opplysninger fra Freg v1.10); `YY`, unknown, has been observed (Altinn/altinn-register).
         * @example SE
         */
        LandkodeIAdresse: string;
        /** @description Sex (kjønn): `kvinne` woman, `mann` man. */
        Kjoenn: 'kvinne' | 'mann' | (string & {});
        /** @description How secret an address is (adressegradering): `ugradert` open, `klientadresse` would reveal an institution, `fortrolig` confidential, `strengtFortrolig` strictly confidential. Sources: sos-adresser.md, sos-spesreg.md. */
        Adressegradering: 'ugradert' | 'klientadresse' | 'fortrolig' | 'strengtFortrolig' | (string & {});
        /** @description Role in a family (rolle): mother, father, co-mother, child, sibling, spouse or partner, stillborn child. */
        Familierelasjonsrolle: 'mor' | 'far' | 'medmor' | 'barn' | 'soesken' | 'ektefelleEllerPartner' | 'doedfoedtBarn' | (string & {});
        /** @description What the unit is (bruksenhetstype): dwelling, other than a dwelling, leisure home, dwelling without approval, unit without a number. */
        Bruksenhetstype: 'bolig' | 'annetEnnBolig' | 'fritidsbolig' | 'ikkeGodkjentBolig' | 'unummerertBruksenhet' | (string & {});
        /** @description What has happened (hendelsestype). The last two stand in Hendelser fra Folkeregisteret v1.8 but not in 1.6.2; an example in hendelsesliste.md still has `endringIAnnenIdentifikasjon`. */
        Hendelsestype: 'personErOpprettet' | 'endringIIdentifikasjonsnummer' | 'personErOppdatert' | 'personErDoed' | 'personErUtflyttet' | 'personErBosatt' | 'endringIStatus' | 'personErOpphoert' | 'personErReaktivert' | 'personErViderefoertSomGjeldendeVedSammenslaaing' | 'personErOpphoertSomDublett' | 'personErEndretVedSplitting' | 'personErGjenopprettetVedSplitting' | 'endringIIdentitetsgrunnlag' | 'endringIUtenlandskPersonidentifikasjon' | 'endringIUtlendingsmyndighetenesIdentifikasjonsnummer' | 'endringILegitimasjonsdokument' | 'endringIFalskIdentitet' | 'endringIKontaktopplysningerForDoedsbo' | 'endringIDoedsfall' | 'endringIFamilierelasjon' | 'endringISivilstand' | 'endringIKontaktinformasjon' | 'endringIBostedsadresse' | 'endringIBostedsadresseUtenFlytting' | 'endringIDeltBosted' | 'endringIOppholdsadresse' | 'endringIAdressebeskyttelse' | 'endringIInnflytting' | 'endringIUtflytting' | 'endringIKjoenn' | 'endringINavn' | 'endringIFoedsel' | 'endringIFoedselINorge' | 'endringIStatsborgerskap' | 'endringIForeldreansvar' | 'endringIOpphold' | 'endringIOppholdPaaSvalbard' | 'endringIVergemaal' | 'endringIRettsligHandleevne' | 'endringIFratattRettsligHandleevne' | 'endringIBrukAvSamiskSpraak' | 'endringISametingetsValgmanntall' | 'endringIPerson' | 'personErInaktiv' | 'endringIBostedsadresseVedKommuneregulering' | (string & {});
        /**
         * @description A part of a person: a group, `historikk` for what is no longer current, or one entity by its name in `Folkeregisterperson`. Source: dataminimering.md, which writes `RettsligHandleevne`; Altinn/altinn-register sends it so.
         * @enum {string}
         */
        Part: "person-basis" | "historikk" | "identitetsgrunnlag-utvidet" | "relasjon-utvidet" | "identifikasjonsnummer" | "identitetsgrunnlag" | "status" | "utenlandskPersonidentifikasjon" | "utlendingsmyndighetenesIdentifikasjonsnummer" | "legitimasjonsdokument" | "falskIdentitet" | "kjoenn" | "foedsel" | "foedselINorge" | "familierelasjon" | "sivilstand" | "doedsfall" | "kontaktinformasjonForDoedsbo" | "navn" | "adressebeskyttelse" | "bostedsadresse" | "deltBosted" | "oppholdsadresse" | "innflytting" | "utflytting" | "postadresse" | "postadresseIUtlandet" | "foreldreansvar" | "statsborgerskap" | "bibehold" | "opphold" | "vergemaalEllerFremtidsfullmakt" | "rettsligHandleevne" | "brukAvSamiskSpraak";
        /** @description A person (folkeregisterperson). What is current comes first in every list, then what has been, newest first; without the part `historikk` the latter is left out. A person closed by the register has identifikasjonsnummer, status and sivilstand alone (Altinn/altinn-register). */
        Folkeregisterperson: {
            /** @description The person's numbers, closed ones too (identifikasjonsnummer). */
            identifikasjonsnummer?: components["schemas"]["Folkeregisteridentifikator"][];
            /** @description How well the identity has been checked (identitetsgrunnlag). */
            identitetsgrunnlag?: components["schemas"]["Identitetsgrunnlag"][];
            /** @description Whether the person is resident, emigrated, dead … (personstatus). */
            status?: components["schemas"]["Folkeregisterpersonstatus"][];
            /** @description Identity numbers of other countries (utenlandsk personidentifikasjon). */
            utenlandskPersonidentifikasjon?: components["schemas"]["Personidentifikasjon"][];
            /** @description The immigration authorities' number, DUF (utlendingsmyndighetenes identifikasjonsnummer). It has neither history nor end (news of 2022-03-09). */
            utlendingsmyndighetenesIdentifikasjonsnummer?: components["schemas"]["Personidentifikasjon"][];
            /** @description Identity documents (legitimasjonsdokument). */
            legitimasjonsdokument?: components["schemas"]["Identifikasjonsdokument"][];
            /** @description The identity is false (falsk identitet). One object, not a list. */
            falskIdentitet?: components["schemas"]["FalskIdentitet"];
            /** @description Sex (kjønn). */
            kjoenn?: components["schemas"]["Personkjoenn"][];
            /** @description When and where the person was born (fødsel). The date in the number may be another. */
            foedsel?: components["schemas"]["Foedsel"][];
            /** @description Where in Norway, and as which of several (fødsel i Norge). */
            foedselINorge?: components["schemas"]["FoedselINorge"][];
            /** @description Parents, children, spouse (familierelasjon). Each of the two names the other. */
            familierelasjon?: components["schemas"]["Familierelasjon"][];
            /** @description Marital status (sivilstand). Each of the two names the other. */
            sivilstand?: components["schemas"]["Sivilstand"][];
            /** @description Death (dødsfall). One object, not a list. */
            doedsfall?: components["schemas"]["Doedsfall"];
            /** @description Whom to write to about the estate (kontaktinformasjon for dødsbo). */
            kontaktinformasjonForDoedsbo?: components["schemas"]["KontaktinformasjonForDoedsbo"][];
            /** @description Name (navn). */
            navn?: components["schemas"]["Folkeregisterpersonnavn"][];
            /** @description That the person's addresses are protected (adressebeskyttelse). Without protection there is no entry (Valgdirektoratet/folkeavstemning, recordings). */
            adressebeskyttelse?: components["schemas"]["GraderingAvAdresse"][];
            /** @description Where the person lives (bostedsadresse), one at a time. Who has a d-number alone, or strictly protected addresses, has none (sos-adresser.md). */
            bostedsadresse?: components["schemas"]["Bostedsadresse"][];
            /** @description The other home of a child that lives with both parents in turn (delt bosted). */
            deltBosted?: components["schemas"]["DeltBosted"][];
            /** @description Where the person stays for a time, or a holder of a d-number stays (oppholdsadresse). */
            oppholdsadresse?: components["schemas"]["Oppholdsadresse"][];
            /** @description Moves out of Norway (utflytting). */
            utflytting?: components["schemas"]["UtflyttingFraNorge"][];
            /** @description Moves into Norway (innflytting). */
            innflytting?: components["schemas"]["InnflyttingTilNorge"][];
            /** @description Where post goes, in Norway (postadresse). */
            postadresse?: components["schemas"]["Kontaktadresse"][];
            /** @description Where post goes, abroad (postadresse i utlandet). */
            postadresseIUtlandet?: components["schemas"]["KontaktadresseIUtlandet"][];
            /**
             * @deprecated
             * @description Which address the person prefers (preferert kontaktadresse). Always empty since 2021-10-16 (news).
             */
            preferertKontaktadresse?: components["schemas"]["PreferertKontaktadresse"][];
            /** @description Parental responsibility (foreldreansvar); the same entry stands with the child and with the parent (Altinn/altinn-register). */
            foreldreansvar?: components["schemas"]["Foreldreansvar"][];
            /** @description Citizenships (statsborgerskap); several may be current. */
            statsborgerskap?: components["schemas"]["Statsborgerskap"][];
            /** @description Keeping of Norwegian citizenship (bibehold). */
            bibehold?: components["schemas"]["BibeholdAvNorskStatsborgerskap"][];
            /** @description Residence permit (opphold). */
            opphold?: components["schemas"]["Opphold"][];
            /** @description Stay on Svalbard (opphold på Svalbard). Only the register of Svalbard delivers it, which is none of the nine packages (Hendelser fra Folkeregisteret v1.8). */
            oppholdPaaSvalbard?: components["schemas"]["OppholdPaaSvalbard"][];
            /**
             * @deprecated
             * @description Entry in the electoral roll of Sametinget (forhold til Sametingets valgmanntall). No package gets it since 2023-04-03 (news of 2023-03-27).
             */
            forholdTilSametingetsValgmanntall?: components["schemas"]["SametingetsValgmanntall"][];
            /** @description Guardianship, or a power of attorney for the future (vergemål eller fremtidsfullmakt). */
            vergemaalEllerFremtidsfullmakt?: components["schemas"]["VergemaalRepresentasjonEllerFremtidsfullmakt"][];
            /** @description Legal capacity is limited (rettslig handleevne); present only then. Since 2023-11-01 (news). */
            rettsligHandleevne?: components["schemas"]["RettsligHandleevne"][];
            /**
             * @deprecated
             * @description Legal capacity was taken away (fratatt rettslig handleevne). Never used.
             */
            fratattRettsligHandleevne?: components["schemas"]["FratattRettsligHandleevne"][];
            /** @description Sami languages that the person uses (bruk av samisk språk). */
            brukAvSamiskSpraak?: components["schemas"]["SamiskSpraak"][];
        };
        /** @description Legal capacity was taken away (fratatt rettslig handleevne). Nothing but what every entity says. */
        FratattRettsligHandleevne: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
        };
        /** @description A number that the register has given the person (folkeregisteridentifikator). */
        Folkeregisteridentifikator: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description `iBruk` in use, `opphoert` closed (opphørt). An inactive d-number is still in use. */
            status: 'iBruk' | 'opphoert' | (string & {});
            /** @description The number (fødsels- eller d-nummer). */
            foedselsEllerDNummer: components["schemas"]["Personidentifikator"];
            /** @description Which of the two it is. */
            identifikatortype: 'foedselsnummer' | 'dNummer' | (string & {});
        };
        /** @description How well the identity has been checked (identitetsgrunnlag). */
        Identitetsgrunnlag: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description `ingenStatus` nothing known, `ikkeKontrollert` not checked, `kontrollert` checked, and from 2027-02-01 `unik`: one number for one face (news of 2026-06-01). */
            identitetsgrunnlagstatus: 'ingenStatus' | 'ikkeKontrollert' | 'kontrollert' | 'unik' | (string & {});
        };
        /** @description The person's status in the register (personstatus). */
        Folkeregisterpersonstatus: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The status. */
            status: components["schemas"]["Personstatus"];
        };
        /** @description `bosatt` resident, `utflyttet` emigrated, `forsvunnet` missing, `doed` dead, `opphoert` closed, `foedselsregistrert` birth registered, `midlertidig` temporary (d-number), `inaktiv` inactive (d-number after five years), `ikkeBosatt` not resident. A package without authority sees `aktiv` for missing, birth registered, temporary and not resident (sos-statuskoder.md). */
        Personstatus: 'bosatt' | 'utflyttet' | 'forsvunnet' | 'doed' | 'opphoert' | 'foedselsregistrert' | 'midlertidig' | 'inaktiv' | 'ikkeBosatt' | 'aktiv' | (string & {});
        /** @description An identity number from elsewhere (personidentifikasjon). */
        Personidentifikasjon: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The number (identifikasjonsnummer). */
            identifikasjonsnummer: string;
            /**
             * @description What kind of number it is; free text in 1.6.2, values from Altinn/altinn-register.
             *
             *     Not documented by the owner: observed.
             */
            identifikasjonsnummertype: 'socialSecurityNumber' | 'taxIdentificationNumber' | 'utenlandskIdentifikasjonsnummer' | 'utlendingsmyndighetenesIdentifikasjonsnummer' | (string & {});
            /** @description The country that issued it (utstederland). */
            utstederland: components["schemas"]["Landkode"];
        };
        /** @description An identity document (identifikasjonsdokument). */
        Identifikasjonsdokument: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Number of the document (identifikasjonsdokumentnummer). */
            identifikasjonsdokumentnummer?: string;
            /**
             * @description What kind of document it is; free text in 1.6.2. The values are those of the requisition of d-numbers, version 5.0.
             *
             *     Not documented by the owner: inferred.
             */
            identifikasjonsdokumenttype: 'pass' | 'servicepass' | 'tjenestepass' | 'spesialpass' | 'diplomatpass' | 'utlendingspass' | 'noedpass' | 'passerbrev' | 'nasjonaltIdentitetskort' | 'reisebevisForFlyktninger' | 'schengenStandardisertOppholdskort' | 'foererkort' | 'foedselsmelding' | 'foedselsattest' | 'folkeregisterutskrift' | 'helsetrygdekort' | 'dnaRapport' | 'annet' | (string & {});
            /** @description The country that issued it (utstederland). */
            utstederland: components["schemas"]["Landkode"];
            /** @description Who issued it (utstedernavn). */
            utstedernavn?: string;
            /** @description First day of validity (gyldig fra). */
            gyldigFra?: components["schemas"]["Dato"];
            /** @description Last day of validity (gyldig til). */
            gyldigTil?: components["schemas"]["Dato"];
            /** @description How the document was checked (dokumentkontroll). */
            dokumentkontroll?: components["schemas"]["TekniskDokumentkontroll"];
        };
        /** @description A technical check of a document (teknisk dokumentkontroll). */
        TekniskDokumentkontroll: {
            /** @description What the check showed; free text. */
            dokumentkontrollstatus: string;
            /** @description When it was checked. */
            dokumentkontrolltidspunkt?: components["schemas"]["Tidspunkt"];
        };
        /** @description The identity is false (falsk identitet). The right one is told by one of: what is known, a number, or that it is unknown. */
        FalskIdentitet: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The right identity by what is known of it (rett identitet ved opplysninger). */
            rettIdentitetVedOpplysninger?: components["schemas"]["IdentifiserendeInformasjon"];
            /** @description True when the right identity is unknown (rett identitet er ukjent). */
            rettIdentitetErUkjent?: boolean;
            /** @description The right identity by its number (rett identitet ved identifikasjonsnummer). */
            rettIdentitetVedIdentifikasjonsnummer?: components["schemas"]["Personidentifikator"];
            /** @description True when the identity is false (er falsk). */
            erFalsk?: boolean;
        };
        /** @description Sex (kjønn). */
        Personkjoenn: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Woman or man. Numbers given from 2032 on do not tell it (om-tjenestene/nyttfnr2032.md). */
            kjoenn: components["schemas"]["Kjoenn"];
        };
        /** @description Birth (fødsel). */
        Foedsel: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Date of birth (fødselsdato). */
            foedselsdato?: components["schemas"]["Dato"];
            /** @description Year of birth (fødselsår). */
            foedselsaar: components["schemas"]["Aarstall"];
            /** @description Place of birth (fødested). */
            foedested?: string;
            /** @description Municipality of birth (fødekommune), by its number at that time. */
            foedekommuneINorge?: components["schemas"]["Kommunenummer"];
            /** @description Country of birth (fødeland). */
            foedeland?: components["schemas"]["Landkode"];
        };
        /** @description Birth in Norway (fødsel i Norge). */
        FoedselINorge: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Name of the hospital or home (fødselsinstitusjon). */
            foedselsinstitusjonsnavn?: string;
            /**
             * Format: int64
             * @description Single or several (rekkefølgenummer): 11 single birth, 21 first of twins.
             */
            rekkefoelgenummer?: number;
        };
        /** @description A relation within the family (familierelasjon), to a person with a number or without one. A stillborn child often has none and is called like `KOMPLETT*GUTT` (news of 2022-01-28). */
        Familierelasjon: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The other person (relatert person). */
            relatertPerson?: components["schemas"]["Personidentifikator"];
            /** @description The other person, who has no number (uten folkeregisteridentifikator). */
            relatertPersonUtenFolkeregisteridentifikator?: components["schemas"]["RelatertBiPerson"];
            /** @description What the other is to this person (relatert persons rolle). */
            relatertPersonsRolle: components["schemas"]["Familierelasjonsrolle"];
            /** @description What this person is to the other (min rolle for person). */
            minRolleForPerson?: components["schemas"]["Familierelasjonsrolle"];
        };
        /** @description Marital status (sivilstand). */
        Sivilstand: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The status. */
            sivilstand: components["schemas"]["Sivilstandstype"];
            /** @description When it began (sivilstandsdato). */
            sivilstandsdato?: components["schemas"]["Dato"];
            /** @description Authority behind it (myndighet), for example `STATSFORVALTEREN`, `DEN_NORSKE_KIRKE` (Altinn/altinn-register). */
            myndighet?: string;
            /** @description Municipality where it began. */
            kommune?: components["schemas"]["Kommunenummer"];
            /** @description Place where it began (sted). */
            sted?: string;
            /** @description Country where it began (utland). */
            utland?: components["schemas"]["Landkode"];
            /** @description Whom the status is towards (relatert ved sivilstand). */
            relatertVedSivilstand?: components["schemas"]["Personidentifikator"];
        };
        /** @description `uoppgitt` not told, `ugift` never married, `gift` married, `enkeEllerEnkemann` widowed, `skilt` divorced, `separert` separated; and registered partnership: `registrertPartner`, `separertPartner`, `skiltPartner`, `gjenlevendePartner` surviving. */
        Sivilstandstype: 'uoppgitt' | 'ugift' | 'gift' | 'enkeEllerEnkemann' | 'skilt' | 'separert' | 'registrertPartner' | 'separertPartner' | 'skiltPartner' | 'gjenlevendePartner' | (string & {});
        /** @description Death (dødsfall). */
        Doedsfall: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Date of death (dødsdato). */
            doedsdato?: components["schemas"]["Dato"];
        };
        /** @description Whom to write to about the estate (kontaktinformasjon for dødsbo): a person, a lawyer or an organisation. */
        KontaktinformasjonForDoedsbo: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description A person. */
            person?: components["schemas"]["PersonSomKontakt"];
            /** @description A lawyer (advokat). */
            advokat?: components["schemas"]["AdvokatSomKontakt"];
            /** @description An organisation (organisasjon). */
            organisasjon?: components["schemas"]["OrganisasjonSomKontakt"];
            /** @description How the estate is divided (skifteform): by the court (`offentlig`) or otherwise. */
            skifteform: 'offentlig' | 'annet' | (string & {});
            /** @description When the certificate of probate was issued (attestutstedelsesdato). */
            attestutstedelsesdato: components["schemas"]["Dato"];
            /** @description The address (adresse). */
            adresse: components["schemas"]["KontaktadresseForDoedsbo"];
        };
        /** @description A person as contact (person som kontakt), by number or by name and date of birth. */
        PersonSomKontakt: {
            /** @description Date of birth (fødselsdato). */
            foedselsdato?: components["schemas"]["Dato"];
            /** @description Name (personnavn). */
            personnavn?: components["schemas"]["Personnavn"];
            /** @description Number. */
            foedselsEllerDNummer?: components["schemas"]["Personidentifikator"];
        };
        /** @description A lawyer as contact (advokat som kontakt). */
        AdvokatSomKontakt: {
            /** @description The lawyer's name (personnavn). */
            personnavn: components["schemas"]["Personnavn"];
            /** @description Name of the firm (organisasjonsnavn). */
            organisasjonsnavn?: string;
            /** @description Number of the firm. */
            organisasjonsnummer?: components["schemas"]["Organisasjonsnummer"];
        };
        /** @description An organisation as contact (organisasjon som kontakt). */
        OrganisasjonSomKontakt: {
            /** @description Name of the organisation (organisasjonsnavn). */
            organisasjonsnavn: string;
            /** @description Number of the organisation. */
            organisasjonsnummer?: components["schemas"]["Organisasjonsnummer"];
            /** @description Name of the contact there (kontaktperson). */
            kontaktpersonnavn?: components["schemas"]["Personnavn"];
        };
        /** @description Address of the contact of an estate (kontaktadresse for dødsbo). */
        KontaktadresseForDoedsbo: {
            /** @description One or two lines (adresselinje). */
            adresselinje: string[];
            /** @description Post town (poststed). */
            poststedsnavn: string;
            /** @description Postal code (postnummer). */
            postnummer: string;
            /** @description Country. */
            landkode?: components["schemas"]["Landkode"];
        };
        /** @description Name of a person (personnavn). A newborn child without one is called like `<MOTHER>*PIKE` or `<MOTHER>*GUTT` for a while. */
        Folkeregisterpersonnavn: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Given names (fornavn). */
            fornavn: string;
            /** @description Middle name (mellomnavn). */
            mellomnavn?: string;
            /** @description Surname (etternavn). */
            etternavn: string;
            /** @description The name shortened to 40 characters (forkortet navn). */
            forkortetNavn?: string;
            /** @description The name in its own spelling, Sami letters included (originalt navn). */
            originaltNavn?: components["schemas"]["Personnavn"];
        };
        /** @description A name (personnavn). */
        Personnavn: {
            /** @description Given names (fornavn). */
            fornavn: string;
            /** @description Middle name (mellomnavn). */
            mellomnavn?: string;
            /** @description Surname (etternavn). */
            etternavn: string;
        };
        /** @description A related person without a number (relatert biperson). */
        RelatertBiPerson: {
            /** @description Name (navn). */
            navn: components["schemas"]["Personnavn"];
            /** @description Date of birth (fødselsdato). */
            foedselsdato?: components["schemas"]["Dato"];
            /** @description Citizenship (statsborgerskap); one, not a list. */
            statsborgerskap?: components["schemas"]["Landkode"];
            /** @description Sex (kjønn). */
            kjoenn?: components["schemas"]["Kjoenn"];
        };
        /** @description What identifies a person (identifiserende informasjon). */
        IdentifiserendeInformasjon: {
            /** @description Name (personnavn). */
            personnavn: components["schemas"]["Personnavn"];
            /** @description Date of birth (fødselsdato). */
            foedselsdato?: components["schemas"]["Dato"];
            /** @description Citizenships (statsborgerskap). */
            statsborgerskap: components["schemas"]["Landkode"][];
            /** @description Sex (kjønn). */
            kjoenn?: components["schemas"]["Kjoenn"];
        };
        /** @description Protection of a person's addresses (adressebeskyttelse). */
        GraderingAvAdresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description How strict it is (graderingsnivå). */
            graderingsnivaa: components["schemas"]["Adressegradering"];
        };
        /** @description Home (bostedsadresse): by street, by land register, or unknown; one of the three (sos-adresser.md). */
        Bostedsadresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The home is unknown (ukjent bosted). */
            ukjentBosted?: components["schemas"]["UkjentBosted"];
            /** @description By street (vegadresse). */
            vegadresse?: components["schemas"]["Vegadresse"];
            /** @description By the land register (matrikkeladresse). */
            matrikkeladresse?: components["schemas"]["Matrikkeladresse"];
            /** @description Id of the address in the land register (adresseidentifikator fra matrikkelen). */
            adresseIdentifikatorFraMatrikkelen?: string;
            /** @description Id of an address nearby, where there is no exact one (nær adresse). */
            naerAdresseIdentifikatorFraMatrikkelen?: string;
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
            /** @description Day of moving in (flyttedato). */
            flyttedato?: components["schemas"]["Dato"];
            /**
             * Format: int64
             * @description Basic statistical unit (grunnkrets); a number without leading zeros.
             */
            grunnkrets?: number;
            /**
             * Format: int64
             * @description Voting district (stemmekrets).
             */
            stemmekrets?: number;
            /**
             * Format: int64
             * @description School district (skolekrets).
             */
            skolekrets?: number;
            /**
             * Format: int64
             * @description Parish (kirkekrets).
             */
            kirkekrets?: number;
        };
        /** @description A child's other home (delt bosted). */
        DeltBosted: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description By street (vegadresse). */
            vegadresse?: components["schemas"]["Vegadresse"];
            /** @description By the land register (matrikkeladresse). */
            matrikkeladresse?: components["schemas"]["Matrikkeladresse"];
            /** @description The home is unknown (ukjent bosted). */
            ukjentBosted?: components["schemas"]["UkjentBosted"];
            /** @description First day of the parents' agreement (startdato for kontrakt). */
            startdatoForKontrakt: components["schemas"]["Dato"];
            /** @description Last day of the parents' agreement (sluttdato for kontrakt). */
            sluttdatoForKontrakt?: components["schemas"]["Dato"];
            /** @description Id of the address in the land register (adresseidentifikator fra matrikkelen). */
            adresseIdentifikatorFraMatrikkelen?: string;
            /** @description Id of an address nearby, where there is no exact one (nær adresse). */
            naerAdresseIdentifikatorFraMatrikkelen?: string;
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
        };
        /** @description Temporary stay (oppholdsadresse): by street, by land register, abroad, or unknown; one of the four. Beside a home only for what `oppholdAnnetSted` names (sos-adresser.md). */
        Oppholdsadresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description By street (vegadresse). */
            vegadresse?: components["schemas"]["Vegadresse"];
            /** @description By the land register (matrikkeladresse). */
            matrikkeladresse?: components["schemas"]["Matrikkeladresse"];
            /** @description Abroad (utenlandsk adresse). */
            utenlandskAdresse?: components["schemas"]["InternasjonalAdresse"];
            /** @description True when the address is unknown (adressen er ukjent). */
            adressenErUkjent?: boolean;
            /** @description Id of the address in the land register (adresseidentifikator fra matrikkelen). */
            adresseIdentifikatorFraMatrikkelen?: string;
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
            /** @description First day of the stay (oppholdsadressedato). */
            oppholdsadressedato?: components["schemas"]["Dato"];
            /** @description Why elsewhere (opphold annet sted): military service, foreign service, on Svalbard, commuter. */
            oppholdAnnetSted?: 'militaer' | 'utenriks' | 'paaSvalbard' | 'pendler' | (string & {});
        };
        /** @description Post address in Norway (postadresse): a box, a street or free lines, normally one of them; a box together with free lines has been observed (Altinn/altinn-register). */
        Kontaktadresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
            /** @description A box (postboks). */
            postboksadresse?: components["schemas"]["Postboksadresse"];
            /** @description By street (vegadresse). */
            vegadresse?: components["schemas"]["VegadresseForPost"];
            /** @description Free lines (fritt format). */
            postadresseIFrittFormat?: components["schemas"]["PostadresseIFrittFormat"];
            /** @description Id of the address in the land register (adresseidentifikator fra matrikkelen). */
            adresseIdentifikatorFraMatrikkelen?: string;
        };
        /** @description Post address abroad (postadresse i utlandet), in fields or in free lines; both together have been observed (Altinn/altinn-register). */
        KontaktadresseIUtlandet: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
            /** @description Abroad (utenlandsk adresse). */
            utenlandskAdresse?: components["schemas"]["InternasjonalAdresse"];
            /** @description Free lines (fritt format). */
            utenlandskAdresseIFrittFormat?: components["schemas"]["InternasjonalAdresseIFrittFormat"];
        };
        /** @description Which address the person prefers (preferert kontaktadresse). Retired on 2021-10-16 (news). */
        PreferertKontaktadresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The one chosen (valg). */
            valg: 'bostedsadresse' | 'oppholdsadresse' | 'postadresse' | 'postadresseIUtlandet' | (string & {});
            /** @description How secret this address is. */
            adressegradering?: components["schemas"]["Adressegradering"];
            /** @description That address in free lines. */
            kontaktadresseIFrittFormat?: components["schemas"]["AdresseIFrittFormat"];
        };
        /** @description The home is unknown (ukjent bosted). */
        UkjentBosted: {
            /** @description The municipality, where that much is known (bostedskommune). */
            bostedskommune?: components["schemas"]["Kommunenummer"];
        };
        /** @description An address by street (vegadresse). */
        Vegadresse: {
            /** @description Municipality. A historic address keeps the number of its time (informasjonsmodell.md). */
            kommunenummer: components["schemas"]["Kommunenummer"];
            /**
             * @description Unit in the building (bruksenhetsnummer): kind of floor, floor and door.
             * @example H0101
             */
            bruksenhetsnummer?: string;
            /** @description What the unit is. */
            bruksenhetstype?: components["schemas"]["Bruksenhetstype"];
            /** @description Name of the street (adressenavn). */
            adressenavn: string;
            /** @description House number. */
            adressenummer?: components["schemas"]["Adressenummer"];
            /** @description Code of the street in its municipality (adressekode). */
            adressekode?: string;
            /** @description Farm or place name beside it (adressetilleggsnavn). */
            adressetilleggsnavn?: string;
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
            /** @description In care of (c/o-adressenavn). */
            coAdressenavn?: string;
        };
        /** @description A street as post address (vegadresse for post), without municipality. */
        VegadresseForPost: {
            /** @description In care of (c/o-adressenavn). */
            coAdressenavn?: string;
            /** @description Name of the street (adressenavn). */
            adressenavn: string;
            /** @description House number. */
            adressenummer?: components["schemas"]["Adressenummer"];
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
            /** @description Code of the street in its municipality (adressekode). */
            adressekode?: string;
            /** @description Farm or place name beside it (adressetilleggsnavn). */
            adressetilleggsnavn?: string;
            /**
             * @description Unit in the building (bruksenhetsnummer): kind of floor, floor and door.
             * @example H0101
             */
            bruksenhetsnummer?: string;
        };
        /** @description House number with its letter (adressenummer). */
        Adressenummer: {
            /** @description Number, 1 to 4 digits (husnummer). */
            husnummer: string;
            /** @description Letter (husbokstav). */
            husbokstav?: string;
        };
        /** @description Post town (poststed). */
        Poststed: {
            /** @description Its name (poststedsnavn). */
            poststedsnavn?: string;
            /** @description Postal code, four digits (postnummer). */
            postnummer?: string;
        };
        /** @description An address by the land register (matrikkeladresse). */
        Matrikkeladresse: {
            /**
             * @description Unit in the building (bruksenhetsnummer): kind of floor, floor and door.
             * @example H0101
             */
            bruksenhetsnummer?: string;
            /** @description What the unit is. */
            bruksenhetstype?: components["schemas"]["Bruksenhetstype"];
            /** @description The property's number. */
            matrikkelnummer: components["schemas"]["Matrikkelnummer"];
            /**
             * Format: int64
             * @description Sub-number (undernummer).
             */
            undernummer?: number;
            /** @description Farm or place name beside it (adressetilleggsnavn). */
            adressetilleggsnavn?: string;
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
            /** @description In care of (c/o-adressenavn). */
            coAdressenavn?: string;
        };
        /** @description Number of a property in the land register (matrikkelnummer). */
        Matrikkelnummer: {
            /** @description Municipality. */
            kommunenummer: components["schemas"]["Kommunenummer"];
            /**
             * Format: int64
             * @description Farm number (gårdsnummer).
             */
            gaardsnummer?: number;
            /**
             * Format: int64
             * @description Number of the holding (bruksnummer).
             */
            bruksnummer?: number;
            /**
             * Format: int64
             * @description Number of the leasehold (festenummer); 0 when there is none (Valgdirektoratet/folkeavstemning, recordings).
             */
            festenummer?: number;
        };
        /** @description A foreign address in fields (internasjonal adresse). */
        InternasjonalAdresse: {
            /** @description In care of (c/o-adressenavn). */
            coAdressenavn?: string;
            /** @description Name of the street (adressenavn). */
            adressenavn?: string;
            /** @description Building (bygning). */
            bygning?: string;
            /** @description Floor (etasje). */
            etasjenummer?: string;
            /** @description Dwelling (boenhet). */
            boenhet?: string;
            /** @description Box (postboks). */
            postboks?: string;
            /** @description Postal code (postkode). */
            postkode?: string;
            /** @description Town or place (by- eller stedsnavn). */
            byEllerStedsnavn?: string;
            /** @description District (distriktsnavn). */
            distriktsnavn?: string;
            /** @description Region. */
            region?: string;
            /** @description Country. */
            landkode: components["schemas"]["LandkodeIAdresse"];
        };
        /** @description A foreign address in free lines (internasjonal adresse i fritt format). */
        InternasjonalAdresseIFrittFormat: {
            /** @description Lines (adresselinje). */
            adresselinje?: string[];
            /** @description Postal code (postkode). */
            postkode?: string;
            /** @description Town or place (by- eller stedsnavn). */
            byEllerStedsnavn?: string;
            /** @description Country. */
            landkode: components["schemas"]["LandkodeIAdresse"];
        };
        /** @description A box (postboksadresse). */
        Postboksadresse: {
            /** @description Whose box it is (postbokseier). */
            postbokseier?: string;
            /** @description Name and number of the box (postboks). */
            postboks: string;
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
        };
        /** @description A post address in free lines (postadresse i fritt format), four at most. */
        PostadresseIFrittFormat: {
            /** @description Lines (adresselinje). */
            adresselinje?: string[];
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
        };
        /** @description An address in free lines (adresse i fritt format). */
        AdresseIFrittFormat: {
            /** @description Lines (adresselinje). */
            adresselinje?: string[];
            /** @description Country. */
            landkode?: components["schemas"]["LandkodeIAdresse"];
        };
        /** @description A move out of Norway (utflytting). */
        UtflyttingFraNorge: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Country moved to (tilflyttingsland). */
            tilflyttingsland?: components["schemas"]["Landkode"];
            /** @description Place moved to (tilflyttingssted). */
            tilflyttingsstedIUtlandet?: string;
            /** @description Day of moving out (utflyttingsdato). */
            utflyttingsdato?: components["schemas"]["Dato"];
        };
        /** @description A move into Norway (innflytting). */
        InnflyttingTilNorge: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Country moved from (fraflyttingsland). */
            fraflyttingsland?: components["schemas"]["Landkode"];
            /** @description Place moved from (fraflyttingssted). */
            fraflyttingsstedIUtlandet?: string;
        };
        /** @description Parental responsibility for a child (foreldreansvar). */
        Foreldreansvar: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Who has it (ansvar): both, mother, father, co-mother, others, unknown. */
            ansvar: 'felles' | 'mor' | 'far' | 'medmor' | 'andre' | 'ukjent' | (string & {});
            /** @description The child (ansvarssubjekt), in the parent's document too (Altinn/altinn-register). */
            ansvarssubjekt?: components["schemas"]["Personidentifikator"];
            /** @description The person responsible (ansvarlig). */
            ansvarlig?: components["schemas"]["Personidentifikator"];
            /** @description The organisation responsible (ansvarlig organisasjon). */
            ansvarligOrganisasjon?: components["schemas"]["Organisasjonsnummer"];
            /** @description The person responsible, who has no number. */
            ansvarligUtenIdentifikator?: components["schemas"]["RelatertBiPerson"];
            /** @description The child, who has no number. */
            ansvarssubjektUtenIdentifikator?: components["schemas"]["RelatertBiPerson"];
        };
        /** @description A citizenship (statsborgerskap). */
        Statsborgerskap: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description The country. */
            statsborgerskap: components["schemas"]["Landkode"];
            /** @description When it was acquired (ervervsdato). */
            ervervsdato?: components["schemas"]["Dato"];
        };
        /** @description Keeping of Norwegian citizenship (bibehold). */
        BibeholdAvNorskStatsborgerskap: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Has kept it, no longer keeps it, or need not keep it (bibeholdstatus). */
            bibeholdstatus: 'harBibehold' | 'harIkkeLengerBibehold' | 'norskStatsborgerTrengerIkkeBibehold' | (string & {});
            /** @description Since when (dato for bibehold). */
            datoForBibehold?: components["schemas"]["Dato"];
        };
        /** @description Residence permit (opphold). */
        Opphold: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Temporary, permanent, or not told (oppholdstillatelse). */
            oppholdstillatelse: 'midlertidig' | 'permanent' | 'opplysningMangler' | (string & {});
            /** @description First day (opphold fra). */
            oppholdFra?: components["schemas"]["Dato"];
            /** @description Last day (opphold til). */
            oppholdTil?: components["schemas"]["Dato"];
        };
        /** @description A stay on Svalbard (opphold på Svalbard). */
        OppholdPaaSvalbard: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description First day (startdato). */
            startdato: components["schemas"]["Dato"];
            /** @description Last day (sluttdato). */
            sluttdato?: components["schemas"]["Dato"];
            /** @description How long it is likely to be (antatt oppholdsvarighet). */
            antattOppholdsvarighet: 'underSeksMaaneder' | 'overSeksMaaneder' | 'overTolvMaaneder' | 'ukjent' | (string & {});
            /**
             * Format: int64
             * @deprecated
             * @description How many stays before (antall tidligere opphold). Not used since 2021-10-16 (news).
             */
            antallTidligereOpphold?: number;
            /** @description Country moved from (fraflyttingsland). */
            fraflyttingsland?: components["schemas"]["Landkode"];
            /** @description Municipality moved from (fraflyttingskommune). */
            fraflyttingskommunenummer?: components["schemas"]["Kommunenummer"];
        };
        /** @description Entry in the electoral roll of Sametinget (Sametingets valgmanntall). Not delivered since 2023-04-03 (news of 2023-03-27). */
        SametingetsValgmanntall: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Entered, left, or never entered (forhold). */
            forhold: 'innmeldt' | 'utmeldt' | 'aldriInnmeldt' | (string & {});
            /** @description Day of the decision (vedtaksdato). */
            vedtaksdato: components["schemas"]["Dato"];
        };
        /** @description Guardianship, or a power of attorney for the future (vergemål eller fremtidsfullmakt). */
        VergemaalRepresentasjonEllerFremtidsfullmakt: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description For whom (vergemåltype): minor alone as asylum seeker or refugee, adult, minor, management only, confirmed power of attorney. */
            vergemaaltype?: 'ensligMindreaarigAsylsoeker' | 'ensligMindreaarigFlyktning' | 'voksen' | 'midlertidigForVoksen' | 'mindreaarig' | 'midlertidigForMindreaarig' | 'forvaltningUtenforVergemaal' | 'stadfestetFremtidsfullmakt' | (string & {});
            /** @description County governor in charge (embete), for example `statsforvalterenITroendelag` (Altinn/altinn-register). */
            embete?: string;
            /** @description The guardian. */
            verge: components["schemas"]["VergeRepresentantEllerFullmektig"];
        };
        /** @description A guardian (verge). Since 2023-11-01 with `navnFoedselsdato` and `tjenesteomraade`; historic entries keep `navn` and `omfang` (news of 2023-06-29). */
        VergeRepresentantEllerFullmektig: {
            /** @description Name, in the old form (navn). */
            navn?: components["schemas"]["Personnavn"];
            /** @description The guardian's number. */
            foedselsEllerDNummer?: components["schemas"]["Personidentifikator"];
            /** @description Name and date of birth of a guardian without a number (navn og fødselsdato). */
            navnFoedselsdato?: components["schemas"]["IdentifiserendeInformasjon"];
            /** @description What the guardian may do, and towards whom (tjenesteområde). */
            tjenesteomraade?: components["schemas"]["VergeTjenesteomraade"][];
            /** @description What it covers, in the old form (omfang). */
            omfang?: 'utlendingssakerPersonligeOgOekonomiskeInteresser' | 'personligeOgOekonomiskeInteresser' | 'oekonomiskeInteresser' | 'personligeInteresser' | (string & {});
            /** @description True when personal matters are covered (omfanget er innen personlig område). */
            omfangetErInnenPersonligOmraade?: boolean;
        };
        /** @description A task of a guardian (tjenesteområde). Both are free text in 1.6.2; the pairs in use stand in Altinn/altinn-register, GuardianshipRoleMapperTests. */
        VergeTjenesteomraade: {
            /** @description Towards whom, for example `bank`, `nav` (tjenestevirksomhet). */
            vergeTjenestevirksomhet: string;
            /** @description What, for example `taOppLaanKreditter` (tjenesteoppgave). */
            vergeTjenesteoppgave: string;
        };
        /** @description Legal capacity is limited (rettslig handleevne). */
        RettsligHandleevne: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description How far: `begrenset`, limited (omfang). */
            rettsligHandleevneomfang: 'begrenset' | (string & {});
        };
        /** @description Sami languages that the person uses (samisk språk). */
        SamiskSpraak: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description North, South and Lule Sami, none to all of them. */
            spraak: ('nordsamisk' | 'soersamisk' | 'lulesamisk' | (string & {}))[];
        };
        /** @description An item of the feed that names its documents (lagret hendelse), for packages with authority. */
        LagretHendelse: {
            /**
             * Format: int64
             * @description Place in the feed; there may be gaps (sekvensnummer).
             */
            sekvensnummer: number;
            /** @description The event. */
            hendelse: components["schemas"]["HendelseMedDokumenter"];
        };
        /** @description An event with the ids of its documents (hendelse). */
        HendelseMedDokumenter: {
            /** @description Whom it concerns; always one person (sos-hendelser.md). */
            folkeregisteridentifikator: components["schemas"]["Personidentifikator"];
            /** @description What has happened. Spelt `hendelsestype` in the document. */
            hendelsetype: components["schemas"]["Hendelsestype"];
            /** @description What changed (hendelsesdokument). */
            hendelsesdokument?: components["schemas"]["Dokumentidentifikator"];
            /** @description The person right after the event (persondokument). `personErOpphoertSomDublett` has none (Hendelser fra Folkeregisteret v1.8). */
            persondokument?: components["schemas"]["Dokumentidentifikator"];
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt: components["schemas"]["Tidspunkt"];
        };
        /** @description An item of the feed without documents (lagret tynn hendelse: thin), for packages without authority. */
        LagretTynnHendelse: {
            /**
             * Format: int64
             * @description Place in the feed; there may be gaps (sekvensnummer).
             */
            sekvensnummer: number;
            /** @description The event. */
            hendelse: components["schemas"]["TynnHendelse"];
        };
        /** @description An event without documents (tynn hendelse). */
        TynnHendelse: {
            /** @description Whom it concerns; always one person (sos-hendelser.md). */
            folkeregisteridentifikator: components["schemas"]["Personidentifikator"];
            /** @description What has happened. Spelt `hendelsestype` in the document. */
            hendelsetype: components["schemas"]["Hendelsestype"];
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt: components["schemas"]["Tidspunkt"];
        };
        /** @description An item of the feed that says only that something changed (endring i person), for private enterprises and the press. Sources: 1.5, news of 2020-05-13. */
        LagretEndringIPerson: {
            /**
             * Format: int64
             * @description Place in the feed; there may be gaps (sekvensnummer).
             */
            sekvensnummer: number;
            /** @description The event. */
            hendelse: components["schemas"]["EndringIPerson"];
        };
        /** @description That something changed (endring i person). Look the person up with `entydigSoek`. */
        EndringIPerson: {
            /** @description Whom it concerns. What the two packages without numbers get here is not documented. */
            folkeregisteridentifikator?: components["schemas"]["Personidentifikator"];
            /** @description Always `endringIPerson`. */
            hendelsetype: 'endringIPerson' | (string & {});
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt: components["schemas"]["Tidspunkt"];
        };
        /**
         * @description The last sequence number, in XML. The name of its root element is not published.
         *
         *     Not documented by the owner: inferred.
         */
        Sekvensnummer: {
            /**
             * Format: int64
             * @description Place in the feed; there may be gaps (sekvensnummer).
             */
            sekvensnummer?: number;
        };
        /** @description What an event changed (dokument for hendelse). */
        DokumentForHendelse: {
            /** @description Id of this document. */
            dokumentidentifikator: components["schemas"]["Dokumentidentifikator"];
            /** @description Version of the form (skjemaversjon): 1.0. */
            skjemaversjon: string;
            /** @description The event. */
            hendelse: components["schemas"]["Hendelse"];
        };
        /** @description An event with its changes (hendelse). */
        Hendelse: {
            /** @description Whom it concerns; always one person (sos-hendelser.md). */
            folkeregisteridentifikator: components["schemas"]["Personidentifikator"];
            /** @description What has happened. Spelt `hendelsetype` in the feed. */
            hendelsestype: components["schemas"]["Hendelsestype"];
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt: components["schemas"]["Tidspunkt"];
            /** @description One element for each entity that changed (egenskapshendelse). */
            egenskapshendelse?: components["schemas"]["Registerdata"][];
            /** @description Code of the cause in the old register (hendelsesårsak i DSF). */
            hendelsesaarsakIDsf?: string;
        };
        /** @description A change of one entity (registerdata), under the entity's name unless it is annulled. The entities are those of a person without `erGjeldende`. */
        Registerdata: {
            /** @description Which entity. `kontaktadresse` and `kontaktadresseIUtlandet` stand here for the entities that are named `postadresse` and `postadresseIUtlandet` beside it (1.6.2). */
            entitet: 'adressebeskyttelse' | 'bibehold' | 'bostedsadresse' | 'brukAvSamiskSpraak' | 'deltBosted' | 'doedsfall' | 'falskIdentitet' | 'familierelasjon' | 'foedsel' | 'foedselINorge' | 'foreldreansvar' | 'forholdTilSametingetsValgmanntall' | 'fratattRettsligHandleevne' | 'kontaktinformasjonForDoedsbo' | 'identifikasjonsnummer' | 'identitetsgrunnlag' | 'innflytting' | 'kjoenn' | 'kontaktadresse' | 'kontaktadresseIUtlandet' | 'legitimasjonsdokument' | 'navn' | 'opphold' | 'oppholdsadresse' | 'rettsligHandleevne' | 'sivilstand' | 'statsborgerskap' | 'status' | 'utenlandskPersonidentifikasjon' | 'utflytting' | 'utlendingsmyndighetenesIdentifikasjonsnummer' | 'vergemaalEllerFremtidsfullmakt' | (string & {});
            /** @description `registrereNy` a new one, `korrigere` corrects the last, `annullere` takes it away and carries no entity, `korrigereHistorisk` is never used (hendelsesliste.md). */
            entitetsendring: 'registrereNy' | 'korrigere' | 'annullere' | 'korrigereHistorisk' | (string & {});
            /** @description Protection of addresses. */
            adressebeskyttelse?: components["schemas"]["GraderingAvAdresse"] & components["schemas"]["UtenGjeldende"];
            /** @description Keeping of Norwegian citizenship. */
            bibehold?: components["schemas"]["BibeholdAvNorskStatsborgerskap"] & components["schemas"]["UtenGjeldende"];
            /** @description Home. */
            bostedsadresse?: components["schemas"]["Bostedsadresse"] & components["schemas"]["UtenGjeldende"];
            /** @description Sami languages. */
            brukAvSamiskSpraak?: components["schemas"]["SamiskSpraak"] & components["schemas"]["UtenGjeldende"];
            /** @description A child's other home. */
            deltBosted?: components["schemas"]["DeltBosted"] & components["schemas"]["UtenGjeldende"];
            /** @description Death. */
            doedsfall?: components["schemas"]["Doedsfall"] & components["schemas"]["UtenGjeldende"];
            /** @description False identity. */
            falskIdentitet?: components["schemas"]["FalskIdentitet"] & components["schemas"]["UtenGjeldende"];
            /** @description Relation within the family. */
            familierelasjon?: components["schemas"]["Familierelasjon"] & components["schemas"]["UtenGjeldende"];
            /** @description Birth. */
            foedsel?: components["schemas"]["Foedsel"] & components["schemas"]["UtenGjeldende"];
            /** @description Birth in Norway. */
            foedselINorge?: components["schemas"]["FoedselINorge"] & components["schemas"]["UtenGjeldende"];
            /** @description Parental responsibility. */
            foreldreansvar?: components["schemas"]["Foreldreansvar"] & components["schemas"]["UtenGjeldende"];
            /** @description Entry in the electoral roll of Sametinget. */
            forholdTilSametingetsValgmanntall?: components["schemas"]["SametingetsValgmanntall"] & components["schemas"]["UtenGjeldende"];
            /** @description Legal capacity taken away. */
            fratattRettsligHandleevne?: components["schemas"]["FratattRettsligHandleevne"] & components["schemas"]["UtenGjeldende"];
            /** @description Number. */
            identifikasjonsnummer?: components["schemas"]["Folkeregisteridentifikator"] & components["schemas"]["UtenGjeldende"];
            /** @description How well the identity has been checked. */
            identitetsgrunnlag?: components["schemas"]["HendelseIdentitetsgrunnlag"] & components["schemas"]["UtenGjeldende"];
            /** @description Move into Norway. */
            innflytting?: components["schemas"]["InnflyttingTilNorge"] & components["schemas"]["UtenGjeldende"];
            /** @description Sex. */
            kjoenn?: components["schemas"]["Personkjoenn"] & components["schemas"]["UtenGjeldende"];
            /** @description Contact of an estate. */
            kontaktinformasjonForDoedsbo?: components["schemas"]["KontaktinformasjonForDoedsbo"] & components["schemas"]["UtenGjeldende"];
            /** @description Identity document. */
            legitimasjonsdokument?: components["schemas"]["Identifikasjonsdokument"] & components["schemas"]["UtenGjeldende"];
            /** @description Name. */
            navn?: components["schemas"]["Folkeregisterpersonnavn"] & components["schemas"]["UtenGjeldende"];
            /** @description Residence permit. */
            opphold?: components["schemas"]["Opphold"] & components["schemas"]["UtenGjeldende"];
            /** @description Stay on Svalbard. */
            oppholdPaaSvalbard?: components["schemas"]["HendelseOppholdPaaSvalbard"] & components["schemas"]["UtenGjeldende"];
            /** @description Temporary stay. */
            oppholdsadresse?: components["schemas"]["Oppholdsadresse"] & components["schemas"]["UtenGjeldende"];
            /** @description Post address in Norway. */
            postadresse?: components["schemas"]["HendelseKontaktadresse"] & components["schemas"]["UtenGjeldende"];
            /** @description Post address abroad. */
            postadresseIUtlandet?: components["schemas"]["KontaktadresseIUtlandet"] & components["schemas"]["UtenGjeldende"];
            /** @description Limited legal capacity. */
            rettsligHandleevne?: components["schemas"]["RettsligHandleevne"] & components["schemas"]["UtenGjeldende"];
            /** @description Marital status. */
            sivilstand?: components["schemas"]["Sivilstand"] & components["schemas"]["UtenGjeldende"];
            /** @description Citizenship. */
            statsborgerskap?: components["schemas"]["Statsborgerskap"] & components["schemas"]["UtenGjeldende"];
            /** @description Status in the register. */
            status?: components["schemas"]["Folkeregisterpersonstatus"] & components["schemas"]["UtenGjeldende"];
            /** @description Identity number of another country. */
            utenlandskPersonidentifikasjon?: components["schemas"]["Personidentifikasjon"] & components["schemas"]["UtenGjeldende"];
            /** @description Move out of Norway. */
            utflytting?: components["schemas"]["UtflyttingFraNorge"] & components["schemas"]["UtenGjeldende"];
            /** @description The immigration authorities' number. */
            utlendingsmyndighetenesIdentifikasjonsnummer?: components["schemas"]["Personidentifikasjon"] & components["schemas"]["UtenGjeldende"];
            /** @description Guardianship or power of attorney. */
            vergemaalEllerFremtidsfullmakt?: components["schemas"]["VergemaalRepresentasjonEllerFremtidsfullmakt"] & components["schemas"]["UtenGjeldende"];
        };
        /** @description An entity in the document of an event, which is neither current nor historic (uten gjeldende; 1.6.2). */
        UtenGjeldende: {
            erGjeldende?: never;
        };
        /** @description How well the identity has been checked, as the document of an event says it (identitetsgrunnlag): `legitimasjonskontroll` in 1.6.2, `identitetsgrunnlagstatus` and a list `dokumentgrunnlag` in the examples in hendelsesliste.md. One of the two is there. */
        HendelseIdentitetsgrunnlag: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description What `identitetsgrunnlagstatus` is in a person (legitimasjonskontroll). */
            legitimasjonskontroll?: 'ingenStatus' | 'ikkeKontrollert' | 'kontrollert' | 'unik' | (string & {});
            /** @description The same by the name it has in a person. */
            identitetsgrunnlagstatus?: 'ingenStatus' | 'ikkeKontrollert' | 'kontrollert' | 'unik' | (string & {});
            /** @description Documents that it rests on; empty in the examples. */
            dokumentgrunnlag?: Record<string, never>[];
        };
        /** @description Post address in Norway, as the document of an event says it (postadresse). */
        HendelseKontaktadresse: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description How secret this address is. */
            adressegradering: components["schemas"]["Adressegradering"];
            /** @description A box (postboks). */
            postboksadresse?: components["schemas"]["Postboksadresse"];
            /** @description By street (vegadresse). */
            vegadresse?: components["schemas"]["HendelseVegadresseForPost"];
            /** @description Free lines (fritt format). */
            postadresseIFrittFormat?: components["schemas"]["PostadresseIFrittFormat"];
            /** @description Id of the address in the land register (adresseidentifikator fra matrikkelen). */
            adresseIdentifikatorFraMatrikkelen?: string;
        };
        /** @description A street as post address, as the document of an event says it; the street need not be there (1.6.2). */
        HendelseVegadresseForPost: {
            /** @description In care of (c/o-adressenavn). */
            coAdressenavn?: string;
            /** @description Name of the street (adressenavn). */
            adressenavn?: string;
            /** @description House number. */
            adressenummer?: components["schemas"]["Adressenummer"];
            /** @description Post town. */
            poststed?: components["schemas"]["Poststed"];
            /** @description Code of the street in its municipality (adressekode). */
            adressekode?: string;
            /** @description Farm or place name beside it (adressetilleggsnavn). */
            adressetilleggsnavn?: string;
            /**
             * @description Unit in the building (bruksenhetsnummer): kind of floor, floor and door.
             * @example H0101
             */
            bruksenhetsnummer?: string;
        };
        /** @description A stay on Svalbard, as the document of an event says it; the first day need not be there (1.6.2). */
        HendelseOppholdPaaSvalbard: {
            /** @description When the register noted it (ajourholdstidspunkt). */
            ajourholdstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description Whether it is current (er gjeldende). */
            erGjeldende?: boolean;
            /** @description Who told it (kilde: source), for example `Matrikkelen`, `KILDE_DSF`, `folkeregistermyndigheten`; also empty (Altinn/altinn-register). */
            kilde?: string;
            /** @description Why (årsak), free text, for example `Flytting innenlands`, `Vigsel`, `Navn` (Altinn/altinn-register). */
            aarsak?: string;
            /** @description When it became true (gyldighetstidspunkt). Often missing in what comes from the old register. */
            gyldighetstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description When it ended (opphørstidspunkt). Not every historic entry has it: one that was replaced has `erGjeldende` false and nothing here (Altinn/altinn-register). */
            opphoerstidspunkt?: components["schemas"]["Tidspunkt"];
            /** @description First day (startdato). */
            startdato?: components["schemas"]["Dato"];
            /** @description Last day (sluttdato). */
            sluttdato?: components["schemas"]["Dato"];
            /** @description How long it is likely to be (antatt oppholdsvarighet). */
            antattOppholdsvarighet: 'underSeksMaaneder' | 'overSeksMaaneder' | 'overTolvMaaneder' | 'ukjent' | (string & {});
            /**
             * Format: int64
             * @deprecated
             * @description How many stays before (antall tidligere opphold). Not used since 2021-10-16 (news).
             */
            antallTidligereOpphold?: number;
            /** @description Country moved from (fraflyttingsland). */
            fraflyttingsland?: components["schemas"]["Landkode"];
            /** @description Municipality moved from (fraflyttingskommune). */
            fraflyttingskommunenummer?: components["schemas"]["Kommunenummer"];
        };
        /** @description The persons asked for (bulkoppslag). */
        PersonBulkoppslagRequest: {
            /** @description Numbers, 1000 at most (konsumenttjenester.md). */
            foedselsEllerDNummer: components["schemas"]["Personidentifikator"][];
        };
        /** @description The persons found (bulkoppslag). */
        PersonBulkoppslagResponse: {
            /** @description One element for each number (oppslag). */
            oppslag?: components["schemas"]["Oppslag"][];
        };
        /** @description A person, or why there is none (oppslag). */
        Oppslag: {
            /** @description The number asked for. */
            foedselsEllerDNummer: components["schemas"]["Personidentifikator"];
            /** @description The person. */
            folkeregisterperson?: components["schemas"]["Folkeregisterperson"];
            /** @description Why there is none. */
            feilmelding?: components["schemas"]["Oppslagsfeil"];
        };
        /** @description Why an element has no answer (feilmelding). Its texts are not published. */
        Oppslagsfeil: {
            /** @description The message. */
            feilmelding: string;
        };
        /** @description The documents asked for (bulkoppslag i arkiv). */
        ArkivBulkoppslagRequest: {
            /**
             * @description Ids of documents. How many is not documented; 1000 as for persons.
             *
             *     Not documented by the owner: inferred.
             */
            dokumentidentifikator: components["schemas"]["Dokumentidentifikator"][];
        };
        /** @description The documents found (bulkoppslag i arkiv). */
        ArkivBulkoppslagResponse: {
            /** @description One element for each document (oppslag). */
            oppslag?: components["schemas"]["ArkivOppslag"][];
        };
        /** @description A person as it was, or why there is none (oppslag). */
        ArkivOppslag: {
            /** @description The document asked for. */
            dokumentidentifikator: components["schemas"]["Dokumentidentifikator"];
            /** @description The person. */
            folkeregisterperson?: components["schemas"]["Folkeregisterperson"];
            /** @description Why there is none. */
            feilmelding?: components["schemas"]["Oppslagsfeil"];
        };
        /** @description The documents of events asked for (bulkoppslag). */
        HendelseBulkoppslagRequest: {
            /**
             * @description Ids of documents. How many is not documented; 1000 as for persons.
             *
             *     Not documented by the owner: inferred.
             */
            dokumentidentifikator: components["schemas"]["Dokumentidentifikator"][];
        };
        /** @description The documents of events found (bulkoppslag). */
        HendelseBulkoppslagResponse: {
            /** @description One element for each document (oppslag). */
            oppslag?: components["schemas"]["HendelseOppslag"][];
        };
        /** @description The document of an event, or why there is none (oppslag). */
        HendelseOppslag: {
            /** @description The document asked for. */
            dokumentidentifikator: components["schemas"]["Dokumentidentifikator"];
            /** @description The document; spelt without the s that `hendelsesdokument` has in the feed (1.6.2). */
            hendelsedokument?: components["schemas"]["DokumentForHendelse"];
            /** @description Why there is none. */
            feilmelding?: components["schemas"]["Oppslagsfeil"];
        };
        /** @description Who fits (personsøk). */
        PersonsoekResponse: {
            /** @description Their numbers; none when nobody fits. */
            foedselsEllerDNummer?: components["schemas"]["Personidentifikator"][];
        };
        /** @description Which persons an extract is to hold (tilpasset uttrekk). */
        TilpassetUttrekkJobbRequest: {
            /** @description Statuses wanted (personstatustyper). `aktiv` is temporary, not resident, missing and birth registered in one (uttrekk.md). */
            personstatustyper: ("aktiv" | "bosatt" | "utflyttet" | "doed" | "inaktiv")[];
            /** @description Municipality wanted. */
            kommunenummer?: components["schemas"]["UttrekkKommune"];
            /** @description First year of birth wanted (fødselsår fra og med). */
            foedselsaarFraOgMed?: components["schemas"]["Aarstall"];
            /** @description Last year of birth wanted (fødselsår til og med). */
            foedselsaarTilOgMed?: components["schemas"]["Aarstall"];
            /** @description First year of death wanted (dødsår fra og med). */
            doedsaarFraOgMed?: components["schemas"]["Aarstall"];
            /** @description Last year of death wanted (dødsår til og med). */
            doedsaarTilOgMed?: components["schemas"]["Aarstall"];
            /**
             * @description Sex wanted (kjønn).
             * @enum {string}
             */
            kjoenn?: "kvinne" | "mann";
            /** @description Citizenship wanted (statsborgerskap). */
            statsborgerskap?: components["schemas"]["Landkode"];
            /**
             * @description Marital status wanted (sivilstandstype).
             * @enum {string}
             */
            sivilstandstype?: "uoppgitt" | "ugift" | "gift" | "enkeEllerEnkemann" | "skilt" | "separert" | "registrertPartner" | "separertPartner" | "skiltPartner" | "gjenlevendePartner";
        };
        /** @description A municipality, by home or by temporary stay, not both (uttrekk.md). */
        UttrekkKommune: {
            /** @description Where they live (bostedskommune). */
            bostedskommunenummer?: components["schemas"]["Kommunenummer"];
            /** @description Where they stay (oppholdskommune). */
            oppholdskommunenummer?: components["schemas"]["Kommunenummer"];
        };
        /** @description A job, or why there is none (uttrekksjobb). */
        UttrekkJobbResponse: {
            /**
             * @description Id of the job, a UUID (jobb-id).
             * @example 1231d76c-fcf8-45e1-af1d-628c91536510
             */
            jobbId?: string;
            /** @description Why there is none. */
            feilmelding?: string;
        };
        /** @description A batch (uttrekk); an empty object after the last one (uttrekk.md). */
        UttrekkDataResponse: {
            /** @description Numbers, in an extract of persons that fit. */
            foedselsEllerDNummer?: components["schemas"]["Personidentifikator"][];
            /** @description Ids of documents, in a complete extract. */
            dokumentidentifikator?: components["schemas"]["Dokumentidentifikator"][];
            /** @description Why there is none. */
            feilmelding?: string;
        };
        /** @description What went wrong. `Feilmelding` is what the pages say; the other two stand in the owner's OpenAPI documents (1.5 to 1.6.2). */
        Feil: components["schemas"]["Feilmelding"] | components["schemas"]["FolkeregisterFeilmelding"] | components["schemas"]["ErrorMessageForExternalUsers"];
        /** @description Why there is no batch, or that there is no such address. */
        UttrekkFeil: components["schemas"]["Uttrekksfeilmelding"] | components["schemas"]["Feilmelding"];
        /** @description Why there is no batch (feilmelding); a batch with nothing but this (1.6.2; Valgdirektoratet/folkeavstemning, recordings). */
        Uttrekksfeilmelding: {
            /**
             * @description The message.
             * @example Batch med id=0 er enda ikke klar
             */
            feilmelding: string;
        };
        /** @description An error of the application (feilmelding). Source: sos-returkoder.md. */
        Feilmelding: {
            /**
             * @description Code, `FREG-` and three digits. Only `FREG-001`, an error in the service, is published.
             * @example FREG-001
             */
            kode: string;
            /** @description The message. It may repeat what was sent, so it must not be logged. */
            melding: string;
            /**
             * @description Id of the call in the register's own logs (data-altinn-no/plugin-skatteetaten, error model).
             *
             *     Not documented by the owner: observed.
             */
            korrelasjonsid?: string;
        };
        /** @description An error as 1.6.2 declares it for 401, 403 and 406. That code and message are always there is inferred: so the forms can be told apart. */
        FolkeregisterFeilmelding: {
            /**
             * Format: int32
             * @description The HTTP status.
             */
            httpStatus?: number;
            /** @description How grave it is (alvorlighetsgrad). */
            alvorlighetsgrad?: string;
            /** @description Code (feilkode). */
            feilkode: string;
            /** @description The message. */
            feilmelding: string;
            /** @description More, by name (tilleggsinformasjon). */
            tilleggsinformasjon?: {
                [key: string]: string;
            };
        };
        /** @description An error as 1.6.2 declares it for 404 of the feed. That code and message are always there is inferred: so the forms can be told apart. */
        ErrorMessageForExternalUsers: {
            /**
             * Format: int32
             * @description The HTTP status.
             */
            httpStatus?: number;
            /** @description Code. */
            code: string;
            /** @description The message. */
            message: string;
            /** @description Reference of the error (feilreferanse). */
            feilreferanse?: string;
        };
    };
    responses: {
        /** @description Nothing new since the `ETag` that was sent (hendelsesliste.md). */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The input is wrong, and the message says how (sos-returkoder.md). Also a document that has been historic for more than three years (news of 2024-10-28). */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description No token, or one that is not valid (sos-returkoder.md). */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description The token is valid, but not for this service or package (sos-returkoder.md). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description There is no such person or document, or the address is wrong (sos-returkoder.md). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description `Accept` is no media type of this service, or a `part` is unknown or not of this package (sos-returkoder.md, 1.6.2). */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description Too many calls in a minute from one IP address (sos-returkoder.md). */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description An error in the service (sos-returkoder.md). */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
        /** @description The service cannot answer now (1.6.2). */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Feil"];
                "application/xml": components["schemas"]["Feil"];
            };
        };
    };
    parameters: {
        /**
         * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
         *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
         *     answered 406.
         *
         *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
         */
        Part: components["schemas"]["Part"][];
    };
    requestBodies: never;
    headers: {
        /** @description Marks the state of the feed; send it back as `If-None-Match` (hendelsesliste.md). Its form is not documented. */
        ETag: string;
        /** @description Least time to wait before the next call, in milliseconds, and to be honoured (hendelsesliste.md, sos-returkoder.md). HTTP says seconds, and statisticsnorway/whodat-service reads it so. */
        RetryAfter: number;
        /**
         * @description Answers to POST must not be stored on the way (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        CacheControl: string;
        /**
         * @description A date long past (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        Expires: string;
        /**
         * @description The host is to be reached by HTTPS only (Valgdirektoratet/folkeavstemning, recordings).
         *
         *     Not documented by the owner: observed.
         */
        StrictTransportSecurity: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    hentSisteVersjonAvPerson: {
        parameters: {
            query?: {
                /**
                 * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
                 *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
                 *     answered 406.
                 *
                 *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
                 */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path: {
                /** @description Fødselsnummer or d-number, eleven digits. */
                personidentifikator: components["schemas"]["Personidentifikator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, with what the parts and the package show. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folkeregisterperson"];
                    "application/xml": components["schemas"]["Folkeregisterperson"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentPersoner: {
        parameters: {
            query?: {
                /**
                 * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
                 *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
                 *     answered 406.
                 *
                 *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
                 */
                part?: components["parameters"]["Part"];
                /** @description True (som bestilt: as ordered) answers in the order of the question, twice for who is asked for twice, and with a `feilmelding` for a number that is closed or unknown. False when absent. */
                somBestilt?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBulkoppslagRequest"];
                "application/xml": components["schemas"]["PersonBulkoppslagRequest"];
            };
        };
        responses: {
            /** @description One element for each person. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonBulkoppslagResponse"];
                    "application/xml": components["schemas"]["PersonBulkoppslagResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    entydigSoek: {
        parameters: {
            query?: {
                /** @description Fødselsnummer or d-number, eleven digits; present and former numbers are found (1.6.2). */
                identifikasjonsnummer?: components["schemas"]["Personidentifikator"];
                /** @description A foreign identity number (utenlandsk personidentifikasjon): country by ISO 3166-1 alpha-3, hyphen, number (oppslag.md). */
                utenlandskpersonidentifikasjon?: string;
                /** @description An identity document (legitimasjonsdokument): issuing country by ISO 3166-1 alpha-3, hyphen, document number (oppslag.md). */
                legitimasjonsdokument?: string;
                /** @description The immigration authorities' number (DUF number). oppslag.md writes an upper-case I in the middle of the name; the spelling is that of 1.6.2. Its length is not checked: the numbers have 12 digits, the owner's example 11. */
                utlendingsmyndighetenesidentifikasjonsnummer?: string;
                /** @description Date of birth as YYYYMMDD, without hyphens (fødselsdato). */
                foedselsdato?: string;
                /** @description Name: at least two words. The first must be a whole word of the given names, the last a whole word of the surname, others any whole word of the name (1.6.2). */
                navn?: string;
                /** @description Postal code, four digits (postnummer). */
                postnummer?: string;
                /** @description Street, or at least its first three characters (adressenavn). */
                adressenavn?: string;
                /** @description House number with its letter if it has one; the letter must agree, its absence included (husnummer). */
                husnummer?: string;
                /**
                 * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
                 *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
                 *     answered 406.
                 *
                 *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
                 */
                part?: components["parameters"]["Part"];
                /** @description True finds names that sound alike (fonetisk). False when absent. The owner's documents spell it so in some packages and without the capital in others. */
                soekFonetisk?: boolean;
                /** @description `soekFonetisk` as the packages spell it that show nothing confidential (1.6). */
                soekfonetisk?: boolean;
                /** @description Whether name and address are to be those of today, `gjeldende`, or of any time, `historisk` (opplysningsgrunnlag: basis). `gjeldende` when absent (1.6.2). */
                opplysningsgrunnlag?: "gjeldende" | "historisk";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, with what the parts and the package show. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folkeregisterperson"];
                    "application/xml": components["schemas"]["Folkeregisterperson"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Nobody fits, or more than one does; or the address is wrong. The statuses do not tell which (1.6.2). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feil"];
                    "application/xml": components["schemas"]["Feil"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    personsoek: {
        parameters: {
            query?: {
                /** @description One or more whole words of the name. */
                navn?: string;
                /** @description Sex (kjønn). */
                kjoenn?: "kvinne" | "mann";
                /** @description Date of birth as YYYYMMDD, without hyphens (fødselsdato). */
                foedselsdato?: string;
                /** @description First year of birth that is wanted (fødselsår fra og med). */
                foedselsaarFraOgMed?: string;
                /** @description Last year of birth that is wanted (fødselsår til og med). */
                foedselsaarTilOgMed?: string;
                /** @description Street, or at least its first three characters (adressenavn). */
                adressenavn?: string;
                /** @description House number with its letter if it has one; the letter must agree, its absence included (husnummer). */
                husnummer?: string;
                /** @description Postal code, four digits (postnummer). */
                postnummer?: string;
                /** @description Municipality, four digits (kommunenummer). */
                kommunenummer?: string;
                /** @description County, two digits (fylkesnummer). */
                fylkesnummer?: string;
                /** @description True looks at the address of temporary stay too (oppholdsadresse). False when absent. */
                inkluderOppholdsadresse?: boolean;
                /** @description True finds names that sound alike (fonetisk). False when absent. The owner's documents spell it so in some packages and without the capital in others. */
                soekFonetisk?: boolean;
                /** @description True finds the dead too (inkluder døde). False when absent. */
                inkluderDoede?: boolean;
                /** @description Whether name and address are to be those of today, `gjeldende`, or of any time, `historisk` (opplysningsgrunnlag: basis). `gjeldende` when absent (1.6.2). */
                opplysningsgrunnlag?: "gjeldende" | "historisk";
                /** @description Most hits that are wanted (maks treff), 10 000 at most. */
                maksTreff?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers found; none is a success too. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonsoekResponse"];
                    "application/xml": components["schemas"]["PersonsoekResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getXsd_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentArkivperson: {
        parameters: {
            query?: {
                /**
                 * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
                 *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
                 *     answered 406.
                 *
                 *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
                 */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path: {
                /** @description `persondokument` of an event, or an id of a complete extract. */
                dokumentidentifikator: components["schemas"]["Dokumentidentifikator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, with what the parts and the package show. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Folkeregisterperson"];
                    "application/xml": components["schemas"]["Folkeregisterperson"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentArkivpersoner: {
        parameters: {
            query?: {
                /**
                 * @description What of the person to send, as repeated parameter: `part=navn&part=bostedsadresse`. `person-basis` when absent. `identifikasjonsnummer`
                 *     is sent whatever is asked for, except in the packages that hold it back. A name that is unknown or that the package lacks is
                 *     answered 406.
                 *
                 *     Sources: dataminimering.md, sos-returkoder.md. Inferred: 406 also for a group that the package has nothing of.
                 */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArkivBulkoppslagRequest"];
                "application/xml": components["schemas"]["ArkivBulkoppslagRequest"];
            };
        };
        responses: {
            /** @description One element for each document. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArkivBulkoppslagResponse"];
                    "application/xml": components["schemas"]["ArkivBulkoppslagResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentFeedSide: {
        parameters: {
            query: {
                /** @description First sequence number that is wanted (sekvensnummer); that event is part of the page. */
                seq: number;
            };
            header?: {
                /** @description The `ETag` of the page last read. Equal to the present one, it is answered 304 (hendelsesliste.md). */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page; empty past the end. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": (components["schemas"]["LagretHendelse"] | components["schemas"]["LagretTynnHendelse"] | components["schemas"]["LagretEndringIPerson"])[];
                    "application/xml": (components["schemas"]["LagretHendelse"] | components["schemas"]["LagretTynnHendelse"] | components["schemas"]["LagretEndringIPerson"])[];
                    "application/atom+xml": (components["schemas"]["LagretHendelse"] | components["schemas"]["LagretTynnHendelse"] | components["schemas"]["LagretEndringIPerson"])[];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `Accept` is none of the three, or `seq` is older than 36 months, for which the message is "Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt" (news of 2024-10-28). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feil"];
                    "application/xml": components["schemas"]["Feil"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentTilpassetFeedSide: {
        parameters: {
            query: {
                /** @description First sequence number that is wanted (sekvensnummer); that event is part of the page. */
                seq: number;
                /** @description Municipality, four digits (kommunenummer). */
                kommunenummer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page; empty past the end. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagretHendelse"][];
                    "application/xml": components["schemas"]["LagretHendelse"][];
                    "application/atom+xml": components["schemas"]["LagretHendelse"][];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description `Accept` is none of the three, or `seq` is older than 36 months, for which the message is "Det er oppgitt ulovlig sekvensnummer. Sekvensnummer kan ikke være mere enn 36 måneder gammelt" (news of 2024-10-28). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feil"];
                    "application/xml": components["schemas"]["Feil"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    sisteSekvensnummerIFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The number. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": number;
                    "application/xml": components["schemas"]["Sekvensnummer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getXsd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getFeedXsd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentHendelseDokument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `hendelsesdokument` of an event. */
                hendelsesidentifikator: components["schemas"]["Dokumentidentifikator"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DokumentForHendelse"];
                    "application/xml": components["schemas"]["DokumentForHendelse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    hentHendelseDokumenter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HendelseBulkoppslagRequest"];
                "application/xml": components["schemas"]["HendelseBulkoppslagRequest"];
            };
        };
        responses: {
            /** @description One element for each document. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HendelseBulkoppslagResponse"];
                    "application/xml": components["schemas"]["HendelseBulkoppslagResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    lagJobb_1: {
        parameters: {
            query?: {
                /** @description Sequence number that the list is to hold for (feedsekvensnummer). One above the last of the package counts as the last (1.6.2). */
                feedsekvensnr?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job's id; the job itself goes on in the background. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UttrekkJobbResponse"];
                    "application/xml": components["schemas"]["UttrekkJobbResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Too many calls in a minute, or more than ten jobs of this organisation at once (uttrekk.md, since 2026-01-27). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feil"];
                    "application/xml": components["schemas"]["Feil"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    lagJobb: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TilpassetUttrekkJobbRequest"];
            };
        };
        responses: {
            /** @description The job's id; the job itself goes on in the background. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UttrekkJobbResponse"];
                    "application/xml": components["schemas"]["UttrekkJobbResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Too many calls in a minute, or more than ten jobs of this organisation at once (uttrekk.md, since 2026-01-27). */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feil"];
                    "application/xml": components["schemas"]["Feil"];
                };
            };
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    hentBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `jobbId` of the order. */
                jobbid: string;
                /** @description Number of the batch, from 0. */
                batchnr: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch; an empty object after the last. */
            200: {
                headers: {
                    Expires: components["headers"]["Expires"];
                    "Strict-Transport-Security": components["headers"]["StrictTransportSecurity"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UttrekkDataResponse"];
                    "application/xml": components["schemas"]["UttrekkDataResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The batch is not ready yet: "Batch med id=0 er enda ikke klar" (Valgdirektoratet/folkeavstemning, recordings); or the address is wrong. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UttrekkFeil"];
                    "application/xml": components["schemas"]["UttrekkFeil"];
                };
            };
            406: components["responses"]["NotAcceptable"];
            /** @description There is no such job or batch (1.6.2). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UttrekkFeil"];
                    "application/xml": components["schemas"]["UttrekkFeil"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}

export type Personidentifikator = components['schemas']['Personidentifikator'];
export type Dokumentidentifikator = components['schemas']['Dokumentidentifikator'];
export type Tidspunkt = components['schemas']['Tidspunkt'];
export type Dato = components['schemas']['Dato'];
export type Aarstall = components['schemas']['Aarstall'];
export type Kommunenummer = components['schemas']['Kommunenummer'];
export type Organisasjonsnummer = components['schemas']['Organisasjonsnummer'];
export type Landkode = components['schemas']['Landkode'];
export type LandkodeIAdresse = components['schemas']['LandkodeIAdresse'];
export type Kjoenn = components['schemas']['Kjoenn'];
export type Adressegradering = components['schemas']['Adressegradering'];
export type Familierelasjonsrolle = components['schemas']['Familierelasjonsrolle'];
export type Bruksenhetstype = components['schemas']['Bruksenhetstype'];
export type Hendelsestype = components['schemas']['Hendelsestype'];
export type Part = components['schemas']['Part'];
export type Folkeregisterperson = components['schemas']['Folkeregisterperson'];
export type FratattRettsligHandleevne = components['schemas']['FratattRettsligHandleevne'];
export type Folkeregisteridentifikator = components['schemas']['Folkeregisteridentifikator'];
export type Identitetsgrunnlag = components['schemas']['Identitetsgrunnlag'];
export type Folkeregisterpersonstatus = components['schemas']['Folkeregisterpersonstatus'];
export type Personstatus = components['schemas']['Personstatus'];
export type Personidentifikasjon = components['schemas']['Personidentifikasjon'];
export type Identifikasjonsdokument = components['schemas']['Identifikasjonsdokument'];
export type TekniskDokumentkontroll = components['schemas']['TekniskDokumentkontroll'];
export type FalskIdentitet = components['schemas']['FalskIdentitet'];
export type Personkjoenn = components['schemas']['Personkjoenn'];
export type Foedsel = components['schemas']['Foedsel'];
export type FoedselINorge = components['schemas']['FoedselINorge'];
export type Familierelasjon = components['schemas']['Familierelasjon'];
export type Sivilstand = components['schemas']['Sivilstand'];
export type Sivilstandstype = components['schemas']['Sivilstandstype'];
export type Doedsfall = components['schemas']['Doedsfall'];
export type KontaktinformasjonForDoedsbo = components['schemas']['KontaktinformasjonForDoedsbo'];
export type PersonSomKontakt = components['schemas']['PersonSomKontakt'];
export type AdvokatSomKontakt = components['schemas']['AdvokatSomKontakt'];
export type OrganisasjonSomKontakt = components['schemas']['OrganisasjonSomKontakt'];
export type KontaktadresseForDoedsbo = components['schemas']['KontaktadresseForDoedsbo'];
export type Folkeregisterpersonnavn = components['schemas']['Folkeregisterpersonnavn'];
export type Personnavn = components['schemas']['Personnavn'];
export type RelatertBiPerson = components['schemas']['RelatertBiPerson'];
export type IdentifiserendeInformasjon = components['schemas']['IdentifiserendeInformasjon'];
export type GraderingAvAdresse = components['schemas']['GraderingAvAdresse'];
export type Bostedsadresse = components['schemas']['Bostedsadresse'];
export type DeltBosted = components['schemas']['DeltBosted'];
export type Oppholdsadresse = components['schemas']['Oppholdsadresse'];
export type Kontaktadresse = components['schemas']['Kontaktadresse'];
export type KontaktadresseIUtlandet = components['schemas']['KontaktadresseIUtlandet'];
export type PreferertKontaktadresse = components['schemas']['PreferertKontaktadresse'];
export type UkjentBosted = components['schemas']['UkjentBosted'];
export type Vegadresse = components['schemas']['Vegadresse'];
export type VegadresseForPost = components['schemas']['VegadresseForPost'];
export type Adressenummer = components['schemas']['Adressenummer'];
export type Poststed = components['schemas']['Poststed'];
export type Matrikkeladresse = components['schemas']['Matrikkeladresse'];
export type Matrikkelnummer = components['schemas']['Matrikkelnummer'];
export type InternasjonalAdresse = components['schemas']['InternasjonalAdresse'];
export type InternasjonalAdresseIFrittFormat = components['schemas']['InternasjonalAdresseIFrittFormat'];
export type Postboksadresse = components['schemas']['Postboksadresse'];
export type PostadresseIFrittFormat = components['schemas']['PostadresseIFrittFormat'];
export type AdresseIFrittFormat = components['schemas']['AdresseIFrittFormat'];
export type UtflyttingFraNorge = components['schemas']['UtflyttingFraNorge'];
export type InnflyttingTilNorge = components['schemas']['InnflyttingTilNorge'];
export type Foreldreansvar = components['schemas']['Foreldreansvar'];
export type Statsborgerskap = components['schemas']['Statsborgerskap'];
export type BibeholdAvNorskStatsborgerskap = components['schemas']['BibeholdAvNorskStatsborgerskap'];
export type Opphold = components['schemas']['Opphold'];
export type OppholdPaaSvalbard = components['schemas']['OppholdPaaSvalbard'];
export type SametingetsValgmanntall = components['schemas']['SametingetsValgmanntall'];
export type VergemaalRepresentasjonEllerFremtidsfullmakt = components['schemas']['VergemaalRepresentasjonEllerFremtidsfullmakt'];
export type VergeRepresentantEllerFullmektig = components['schemas']['VergeRepresentantEllerFullmektig'];
export type VergeTjenesteomraade = components['schemas']['VergeTjenesteomraade'];
export type RettsligHandleevne = components['schemas']['RettsligHandleevne'];
export type SamiskSpraak = components['schemas']['SamiskSpraak'];
export type LagretHendelse = components['schemas']['LagretHendelse'];
export type HendelseMedDokumenter = components['schemas']['HendelseMedDokumenter'];
export type LagretTynnHendelse = components['schemas']['LagretTynnHendelse'];
export type TynnHendelse = components['schemas']['TynnHendelse'];
export type LagretEndringIPerson = components['schemas']['LagretEndringIPerson'];
export type EndringIPerson = components['schemas']['EndringIPerson'];
export type Sekvensnummer = components['schemas']['Sekvensnummer'];
export type DokumentForHendelse = components['schemas']['DokumentForHendelse'];
export type Hendelse = components['schemas']['Hendelse'];
export type Registerdata = components['schemas']['Registerdata'];
export type UtenGjeldende = components['schemas']['UtenGjeldende'];
export type HendelseIdentitetsgrunnlag = components['schemas']['HendelseIdentitetsgrunnlag'];
export type HendelseKontaktadresse = components['schemas']['HendelseKontaktadresse'];
export type HendelseVegadresseForPost = components['schemas']['HendelseVegadresseForPost'];
export type HendelseOppholdPaaSvalbard = components['schemas']['HendelseOppholdPaaSvalbard'];
export type PersonBulkoppslagRequest = components['schemas']['PersonBulkoppslagRequest'];
export type PersonBulkoppslagResponse = components['schemas']['PersonBulkoppslagResponse'];
export type Oppslag = components['schemas']['Oppslag'];
export type Oppslagsfeil = components['schemas']['Oppslagsfeil'];
export type ArkivBulkoppslagRequest = components['schemas']['ArkivBulkoppslagRequest'];
export type ArkivBulkoppslagResponse = components['schemas']['ArkivBulkoppslagResponse'];
export type ArkivOppslag = components['schemas']['ArkivOppslag'];
export type HendelseBulkoppslagRequest = components['schemas']['HendelseBulkoppslagRequest'];
export type HendelseBulkoppslagResponse = components['schemas']['HendelseBulkoppslagResponse'];
export type HendelseOppslag = components['schemas']['HendelseOppslag'];
export type PersonsoekResponse = components['schemas']['PersonsoekResponse'];
export type TilpassetUttrekkJobbRequest = components['schemas']['TilpassetUttrekkJobbRequest'];
export type UttrekkKommune = components['schemas']['UttrekkKommune'];
export type UttrekkJobbResponse = components['schemas']['UttrekkJobbResponse'];
export type UttrekkDataResponse = components['schemas']['UttrekkDataResponse'];
export type Feil = components['schemas']['Feil'];
export type UttrekkFeil = components['schemas']['UttrekkFeil'];
export type Uttrekksfeilmelding = components['schemas']['Uttrekksfeilmelding'];
export type Feilmelding = components['schemas']['Feilmelding'];
export type FolkeregisterFeilmelding = components['schemas']['FolkeregisterFeilmelding'];
export type ErrorMessageForExternalUsers = components['schemas']['ErrorMessageForExternalUsers'];
