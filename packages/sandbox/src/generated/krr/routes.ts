// Generated from specs/krr/openapi.yaml (sha256 48a97c1f37e261a482e05b2a0f4158f0cac2f0e8cd3fc706cc3e6e721222da64). Do not edit: change the spec, then run `npm run generate`.

export interface Route {
  readonly method: string;
  readonly template: string;
  /** Any one of them opens the operation. */
  readonly scopes: readonly string[];
}

export interface Host {
  readonly host: string;
  /** Token issuers accepted here. */
  readonly issuers: readonly string[];
}

export const routes: Readonly<Record<"hentPersonerV2", Route>> = {
  "hentPersonerV2": {
    "method": "POST",
    "template": "/rest/v2/personer",
    "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"]
  }
};

export const hosts: Readonly<Record<"test" | "prod", Host>> = {
  "test": {
    "host": "test.kontaktregisteret.no",
    "issuers": ["https://test.maskinporten.no/", "https://test.idporten.no"]
  },
  "prod": {
    "host": "kontaktregisteret.no",
    "issuers": ["https://maskinporten.no/", "https://idporten.no"]
  }
};
