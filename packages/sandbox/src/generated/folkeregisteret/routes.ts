// Generated from specs/folkeregisteret/openapi.yaml (sha256 be84d91d322678f6daccc251b80069a1d0eff1a7b5f94622e53d8e575284d96f). Do not edit: change the spec, then run `npm run generate`.

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

export const routes: Readonly<Record<"hentSisteVersjonAvPerson" | "hentPersoner" | "entydigSoek" | "personsoek" | "getXsd_1" | "hentArkivperson" | "hentArkivpersoner" | "hentFeedSide" | "hentTilpassetFeedSide" | "sisteSekvensnummerIFeed" | "getXsd" | "getFeedXsd" | "hentHendelseDokument" | "hentHendelseDokumenter" | "lagJobb_1" | "lagJobb" | "hentBatch", Route>> = {
  "hentSisteVersjonAvPerson": {
    "method": "GET",
    "template": "/personer/{personidentifikator}",
    "scopes": []
  },
  "hentPersoner": {
    "method": "POST",
    "template": "/personer/bulkoppslag",
    "scopes": []
  },
  "entydigSoek": {
    "method": "GET",
    "template": "/personer/entydigsoek",
    "scopes": []
  },
  "personsoek": {
    "method": "GET",
    "template": "/personer/soek",
    "scopes": []
  },
  "getXsd_1": {
    "method": "GET",
    "template": "/personer/xsd",
    "scopes": []
  },
  "hentArkivperson": {
    "method": "GET",
    "template": "/personer/arkiv/{dokumentidentifikator}",
    "scopes": []
  },
  "hentArkivpersoner": {
    "method": "POST",
    "template": "/personer/bulkoppslag/arkiv",
    "scopes": []
  },
  "hentFeedSide": {
    "method": "GET",
    "template": "/hendelser/feed",
    "scopes": []
  },
  "hentTilpassetFeedSide": {
    "method": "GET",
    "template": "/hendelser/feed/tilpasset",
    "scopes": []
  },
  "sisteSekvensnummerIFeed": {
    "method": "GET",
    "template": "/hendelser/siste/sekvensnummer",
    "scopes": []
  },
  "getXsd": {
    "method": "GET",
    "template": "/hendelser/xsd",
    "scopes": []
  },
  "getFeedXsd": {
    "method": "GET",
    "template": "/hendelser/feedxsd",
    "scopes": []
  },
  "hentHendelseDokument": {
    "method": "GET",
    "template": "/hendelser/{hendelsesidentifikator}",
    "scopes": []
  },
  "hentHendelseDokumenter": {
    "method": "POST",
    "template": "/hendelser/bulkoppslag",
    "scopes": []
  },
  "lagJobb_1": {
    "method": "GET",
    "template": "/uttrekk/komplett",
    "scopes": []
  },
  "lagJobb": {
    "method": "POST",
    "template": "/uttrekk/tilpasset",
    "scopes": []
  },
  "hentBatch": {
    "method": "GET",
    "template": "/uttrekk/{jobbid}/batch/{batchnr}",
    "scopes": []
  }
};

export const hosts: Readonly<Record<"test" | "playground" | "prod", Host>> = {
  "test": {
    "host": "folkeregisteret-api-konsument.sits.no",
    "issuers": ["https://test.maskinporten.no/"]
  },
  "playground": {
    "host": "folkeregisteret-api-konsument-playground.sits.no",
    "issuers": ["https://test.maskinporten.no/"]
  },
  "prod": {
    "host": "folkeregisteret.api.skatteetaten.no",
    "issuers": ["https://maskinporten.no/"]
  }
};
