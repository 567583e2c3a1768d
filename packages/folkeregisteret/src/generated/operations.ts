// Generated from specs/folkeregisteret/openapi.yaml (sha256 be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f). Do not edit: change the spec, then run `npm run generate`.

import type { Operation, OperationTable } from '@fellesklient/core';

export const spec: { readonly api: string; readonly title: string; readonly version: string; readonly sha256: string } =
  {
  "api": "folkeregisteret",
  "title": "Folkeregisteret, consumer services",
  "version": "0.1.0",
  "sha256": "be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f"
};

export const hentSisteVersjonAvPerson: Operation = {
  "id": "hentSisteVersjonAvPerson",
  "method": "GET",
  "template": "/personer/{personidentifikator}",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentPersoner: Operation = {
  "id": "hentPersoner",
  "method": "POST",
  "template": "/personer/bulkoppslag",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": [
    {
      "property": "foedselsEllerDNummer",
      "minItems": 1,
      "maxItems": 1000,
      "itemPattern": "^\\d{11}$"
    }
  ]
};

export const entydigSoek: Operation = {
  "id": "entydigSoek",
  "method": "GET",
  "template": "/personer/entydigsoek",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const personsoek: Operation = {
  "id": "personsoek",
  "method": "GET",
  "template": "/personer/soek",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const getXsd_1: Operation = {
  "id": "getXsd_1",
  "method": "GET",
  "template": "/personer/xsd",
  "scopes": [],
  "accept": ["application/xml"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentArkivperson: Operation = {
  "id": "hentArkivperson",
  "method": "GET",
  "template": "/personer/arkiv/{dokumentidentifikator}",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentArkivpersoner: Operation = {
  "id": "hentArkivpersoner",
  "method": "POST",
  "template": "/personer/bulkoppslag/arkiv",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": [
    {
      "property": "dokumentidentifikator",
      "minItems": 1,
      "maxItems": 1000
    }
  ]
};

export const hentFeedSide: Operation = {
  "id": "hentFeedSide",
  "method": "GET",
  "template": "/hendelser/feed",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentTilpassetFeedSide: Operation = {
  "id": "hentTilpassetFeedSide",
  "method": "GET",
  "template": "/hendelser/feed/tilpasset",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const sisteSekvensnummerIFeed: Operation = {
  "id": "sisteSekvensnummerIFeed",
  "method": "GET",
  "template": "/hendelser/siste/sekvensnummer",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const getXsd: Operation = {
  "id": "getXsd",
  "method": "GET",
  "template": "/hendelser/xsd",
  "scopes": [],
  "accept": ["application/xml"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const getFeedXsd: Operation = {
  "id": "getFeedXsd",
  "method": "GET",
  "template": "/hendelser/feedxsd",
  "scopes": [],
  "accept": ["application/xml"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentHendelseDokument: Operation = {
  "id": "hentHendelseDokument",
  "method": "GET",
  "template": "/hendelser/{hendelsesidentifikator}",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const hentHendelseDokumenter: Operation = {
  "id": "hentHendelseDokumenter",
  "method": "POST",
  "template": "/hendelser/bulkoppslag",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": [
    {
      "property": "dokumentidentifikator",
      "minItems": 1,
      "maxItems": 1000
    }
  ]
};

export const lagJobb_1: Operation = {
  "id": "lagJobb_1",
  "method": "GET",
  "template": "/uttrekk/komplett",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": false,
    "statuses": [429, 503]
  },
  "limits": []
};

export const lagJobb: Operation = {
  "id": "lagJobb",
  "method": "POST",
  "template": "/uttrekk/tilpasset",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": false,
    "statuses": [429, 503]
  },
  "limits": []
};

export const hentBatch: Operation = {
  "id": "hentBatch",
  "method": "GET",
  "template": "/uttrekk/{jobbid}/batch/{batchnr}",
  "scopes": [],
  "accept": ["application/json"],
  "retry": {
    "idempotent": true,
    "statuses": [429, 500, 502, 503, 504]
  },
  "limits": []
};

export const operations: OperationTable = {
  'GET /personer/{personidentifikator}': hentSisteVersjonAvPerson,
  'POST /personer/bulkoppslag': hentPersoner,
  'GET /personer/entydigsoek': entydigSoek,
  'GET /personer/soek': personsoek,
  'GET /personer/xsd': getXsd_1,
  'GET /personer/arkiv/{dokumentidentifikator}': hentArkivperson,
  'POST /personer/bulkoppslag/arkiv': hentArkivpersoner,
  'GET /hendelser/feed': hentFeedSide,
  'GET /hendelser/feed/tilpasset': hentTilpassetFeedSide,
  'GET /hendelser/siste/sekvensnummer': sisteSekvensnummerIFeed,
  'GET /hendelser/xsd': getXsd,
  'GET /hendelser/feedxsd': getFeedXsd,
  'GET /hendelser/{hendelsesidentifikator}': hentHendelseDokument,
  'POST /hendelser/bulkoppslag': hentHendelseDokumenter,
  'GET /uttrekk/komplett': lagJobb_1,
  'POST /uttrekk/tilpasset': lagJobb,
  'GET /uttrekk/{jobbid}/batch/{batchnr}': hentBatch,
};
