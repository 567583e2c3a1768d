// Generated from specs/krr/openapi.yaml (sha256 e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea). Do not edit: change the spec, then run `npm run generate`.

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

export const routes: Readonly<Record<"hentPersonerV1" | "hentPersonerV2" | "hentPersonV1" | "endrePersonV1" | "hentPersonV2" | "hentEndringerV2" | "hentPrintSertifikatV1" | "hentPrintSertifikatV2", Route>> = {
  "hentPersonerV1": {
    "method": "POST",
    "template": "/rest/v1/personer",
    "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"]
  },
  "hentPersonerV2": {
    "method": "POST",
    "template": "/rest/v2/personer",
    "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"]
  },
  "hentPersonV1": {
    "method": "GET",
    "template": "/rest/v1/person",
    "scopes": ["krr:user/kontaktinformasjon.read", "krr:user/digitalpost.read"]
  },
  "endrePersonV1": {
    "method": "PATCH",
    "template": "/rest/v1/person",
    "scopes": ["krr:user/spraak.write"]
  },
  "hentPersonV2": {
    "method": "GET",
    "template": "/rest/v2/person",
    "scopes": ["krr:user/kontaktinformasjon.read", "krr:user/digitalpost.read", "krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"]
  },
  "hentEndringerV2": {
    "method": "POST",
    "template": "/rest/v2/krr/hentEndringer",
    "scopes": ["krr:global/hentendring.read"]
  },
  "hentPrintSertifikatV1": {
    "method": "GET",
    "template": "/rest/v1/printSertifikat",
    "scopes": []
  },
  "hentPrintSertifikatV2": {
    "method": "GET",
    "template": "/rest/v2/printSertifikat",
    "scopes": []
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
