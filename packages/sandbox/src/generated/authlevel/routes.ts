// Generated from specs/authlevel/openapi.yaml (sha256 a40e30e6b00651f59ce8302565ac45c2389da4430bdb51566edd6dd0f20cc692). Do not edit: change the spec, then run `npm run generate`.

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

export const routes: Readonly<Record<"hentSikkerhetsnivaa", Route>> = {
  "hentSikkerhetsnivaa": {
    "method": "POST",
    "template": "/rest/v1/sikkerhetsnivaa",
    "scopes": ["global/idporten.authlevel.read"]
  }
};

export const hosts: Readonly<Record<"ver2" | "yt2" | "test1", Host>> = {
  "ver2": {
    "host": "kontaktinfo-ws-ver2.difi.no",
    "issuers": ["https://oidc-ver2.difi.no/idporten-oidc-provider/"]
  },
  "yt2": {
    "host": "kontaktinfo-ws-yt2.difi.eon.no",
    "issuers": ["https://oidc-yt2.difi.eon.no/idporten-oidc-provider/"]
  },
  "test1": {
    "host": "kontaktinfo-ws-test1.difi.eon.no",
    "issuers": ["https://oidc-test1.difi.eon.no/idporten-oidc-provider/"]
  }
};
