// Generated from specs/maskinporten/openapi.yaml (sha256 9bcb9af448fc7d18c2d8203e9ad9fe413cd403360824fe162399079181ec7810). Do not edit: change the spec, then run `npm run generate`.

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
