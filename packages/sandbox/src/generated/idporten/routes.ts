// Generated from specs/idporten/openapi.yaml (sha256 f89c39672442aeb189a6659d417bb32ab7ae17dcb52e7ade89f8299d794caf4f). Do not edit: change the spec, then run `npm run generate`.

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

export const routes: Readonly<Record<"metadata" | "jwks" | "par" | "authorize" | "token" | "userinfo" | "introspect" | "revoke" | "logout", Route>> = {
  "metadata": {
    "method": "GET",
    "template": "/.well-known/openid-configuration",
    "scopes": []
  },
  "jwks": {
    "method": "GET",
    "template": "/jwks.json",
    "scopes": []
  },
  "par": {
    "method": "POST",
    "template": "/par",
    "scopes": []
  },
  "authorize": {
    "method": "GET",
    "template": "/authorize",
    "scopes": []
  },
  "token": {
    "method": "POST",
    "template": "/token",
    "scopes": []
  },
  "userinfo": {
    "method": "GET",
    "template": "/userinfo",
    "scopes": ["profile"]
  },
  "introspect": {
    "method": "POST",
    "template": "/token/introspect",
    "scopes": []
  },
  "revoke": {
    "method": "POST",
    "template": "/token/revoke",
    "scopes": []
  },
  "logout": {
    "method": "GET",
    "template": "/logout",
    "scopes": []
  }
};

export const hosts: Readonly<Record<"test" | "prod", Host>> = {
  "test": {
    "host": "test.idporten.no",
    "issuers": ["https://test.idporten.no"]
  },
  "prod": {
    "host": "idporten.no",
    "issuers": ["https://idporten.no"]
  }
};
