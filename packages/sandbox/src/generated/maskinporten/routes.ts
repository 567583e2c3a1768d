// Generated from specs/maskinporten/openapi.yaml (sha256 e6c846e53399976ce80b1681859a280784ea60aa8b898bf9f0cdcd0cb65b1add). Do not edit: change the spec, then run `npm run generate`.

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
