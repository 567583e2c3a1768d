// Generated from specs/maskinporten/openapi.yaml (sha256 f39253b8b3ec7ea656ac2a8b47250a56dbc8299090dc84da2535477638b18f94). Do not edit: change the spec, then run `npm run generate`.

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

export const routes: Readonly<Record<"token" | "metadata" | "jwk", Route>> = {
  "token": {
    "method": "POST",
    "template": "/token",
    "scopes": []
  },
  "metadata": {
    "method": "GET",
    "template": "/.well-known/oauth-authorization-server",
    "scopes": []
  },
  "jwk": {
    "method": "GET",
    "template": "/jwk",
    "scopes": []
  }
};

export const hosts: Readonly<Record<"test" | "prod", Host>> = {
  "test": {
    "host": "test.maskinporten.no",
    "issuers": ["https://test.maskinporten.no/"]
  },
  "prod": {
    "host": "maskinporten.no",
    "issuers": ["https://maskinporten.no/"]
  }
};
