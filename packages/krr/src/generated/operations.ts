// Generated from specs/krr/openapi.yaml (sha256 e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea). Do not edit: change the spec, then run `npm run generate`.

import type { Operation, OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  {
  "api": "krr",
  "title": "Kontakt- og reservasjonsregisteret (KRR)",
  "version": "0.2.0",
  "sha256": "e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea"
};

export const hentPersonerV1: Operation = {
  "id": "hentPersonerV1",
  "method": "POST",
  "template": "/rest/v1/personer",
  "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"],
  "accept": ["application/json", "application/jose"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": [
    {
      "property": "personidentifikatorer",
      "minItems": 1,
      "maxItems": 1000,
      "itemPattern": "^\\d{11}$"
    }
  ]
};

export const hentPersonerV2: Operation = {
  "id": "hentPersonerV2",
  "method": "POST",
  "template": "/rest/v2/personer",
  "scopes": ["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": [
    {
      "property": "personidentifikatorer",
      "minItems": 1,
      "maxItems": 1000,
      "itemPattern": "^\\d{11}$"
    }
  ]
};

export const hentPersonV1: Operation = {
  "id": "hentPersonV1",
  "method": "GET",
  "template": "/rest/v1/person",
  "scopes": ["krr:user/kontaktinformasjon.read", "krr:user/digitalpost.read"],
  "accept": ["application/json", "application/jose"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const endrePersonV1: Operation = {
  "id": "endrePersonV1",
  "method": "PATCH",
  "template": "/rest/v1/person",
  "scopes": ["krr:user/spraak.write"],
  "accept": [],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentPersonV2: Operation = {
  "id": "hentPersonV2",
  "method": "GET",
  "template": "/rest/v2/person",
  "scopes": ["krr:user/kontaktinformasjon.read", "krr:user/digitalpost.read", "krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read", "krr:global/kontaktinfo.read", "krr:global/postkasse.read"],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentEndringerV2: Operation = {
  "id": "hentEndringerV2",
  "method": "POST",
  "template": "/rest/v2/krr/hentEndringer",
  "scopes": ["krr:global/hentendring.read"],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentPrintSertifikatV1: Operation = {
  "id": "hentPrintSertifikatV1",
  "method": "GET",
  "template": "/rest/v1/printSertifikat",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentPrintSertifikatV2: Operation = {
  "id": "hentPrintSertifikatV2",
  "method": "GET",
  "template": "/rest/v2/printSertifikat",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const operations: OperationTable = {
  'POST /rest/v1/personer': hentPersonerV1,
  'POST /rest/v2/personer': hentPersonerV2,
  'GET /rest/v1/person': hentPersonV1,
  'PATCH /rest/v1/person': endrePersonV1,
  'GET /rest/v2/person': hentPersonV2,
  'POST /rest/v2/krr/hentEndringer': hentEndringerV2,
  'GET /rest/v1/printSertifikat': hentPrintSertifikatV1,
  'GET /rest/v2/printSertifikat': hentPrintSertifikatV2,
};
