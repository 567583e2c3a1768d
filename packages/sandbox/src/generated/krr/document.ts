// Generated from specs/krr/openapi.yaml (sha256 e043e141918c2f8bac3e6df0d1d594eb7cb2e832227b16813284ed74dce5dcea). Do not edit: change the spec, then run `npm run generate`.

export const document: object = {
  "openapi": "3.1.0",
  "info": {
    "title": "Kontakt- og reservasjonsregisteret (KRR)",
    "version": "0.2.0",
    "summary": "How to reach a citizen digitally, and whether the citizen has declined.",
    "description": "KRR holds, for each citizen, the e-mail address and mobile number the citizen has given to the public sector, whether the\ncitizen has reserved against digital communication (reservasjon), the preferred language (språk) and the digital mailbox\n(digital postkasse). Digdir, the Norwegian Digitalisation Agency, runs it; public bodies look citizens up with a Maskinporten\ntoken, and a citizen who has logged in through ID-porten can be looked up with the citizen's own token.\n\nThis document is written by the Fellesklient project in its own words. It is not Digdir's document. What it leaves out on\npurpose, such as the changes of mailbox suppliers, whose address nobody has published, stands in `source.yaml`.\n\n**How sure it is.** What carries no `x-confidence` is documented by Digdir. `observed` was seen in recorded traffic or in\npublic client code; `inferred` is our reading, with the reason beside it.\n\n**Sources.** Page names such as `oppslagstjenesten_rest.md` mean `_docs/Kontaktregisteret/` of the repository\nfelleslosninger/docs. The other documents are named in full where they are cited, and listed with dates in `source.yaml`.\n\n**Objects are open.** Digdir has added fields without notice (felleslosninger/efm-service-registry, 2023-08-30 and\n2024-11-26), so a reader must let unknown fields pass. A field without data is left out; it is not sent as null\n(Valgdirektoratet/folkeavstemning, recordings of 2023-10-12).\n",
    "contact": {
      "name": "Digdir, documentation of Kontaktregisteret",
      "url": "https://docs.digdir.no/docs/Kontaktregisteret/"
    }
  },
  "tags": [
    {
      "name": "Personer",
      "description": "Lookups of many persons at once, and what has changed, for organisations."
    },
    {
      "name": "Person",
      "description": "The one person that the token is for."
    },
    {
      "name": "Printsertifikat",
      "description": "Where letters go that must be printed. Open to everybody."
    }
  ],
  "servers": [
    {
      "url": "https://test.kontaktregisteret.no",
      "description": "Test. Holds synthetic persons only. Accepts tokens of test.maskinporten.no, never of the retired ver2.maskinporten.no.",
      "x-environment": {
        "name": "test",
        "issuers": ["https://test.maskinporten.no/", "https://test.idporten.no"],
        "swaggerUrl": "https://test.kontaktregisteret.no/swagger-ui/index.html",
        "ipv4": ["139.105.36.137"],
        "ipv6": ["2a02:9cc::306"],
        "port": 443,
        "validFrom": "2023-06-27"
      }
    },
    {
      "url": "https://kontaktregisteret.no",
      "description": "Production.",
      "x-environment": {
        "name": "prod",
        "issuers": ["https://maskinporten.no/", "https://idporten.no"],
        "swaggerUrl": "https://kontaktregisteret.no/swagger-ui/index.html",
        "ipv4": ["139.105.36.169"],
        "ipv6": ["2a02:9cc::206"],
        "port": 443,
        "validFrom": "2023-08-30"
      }
    }
  ],
  "x-retired-servers": [
    {
      "name": "ver2",
      "host": "ver2-krr.digdir.no",
      "retired": "2023-08-18",
      "replacedBy": "test"
    },
    {
      "name": "ver2",
      "host": "krr-ver2.digdir.no",
      "retired": "2023-08-18",
      "replacedBy": "test"
    },
    {
      "name": "ver2",
      "host": "krr-ver2.digdir",
      "retired": "2023-08-18",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "krr-ver1.digdir.no",
      "retired": "2023-05-31",
      "replacedBy": "test"
    },
    {
      "host": "krr.digdir.no",
      "retired": "2023-09-27",
      "replacedBy": "prod"
    },
    {
      "host": "oidc.difi.no",
      "retired": "2023-10-04",
      "replacedBy": "prod"
    },
    {
      "name": "ver2",
      "host": "oidc-ver2.difi.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "oidc-ver1.difi.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    },
    {
      "name": "yt2",
      "host": "oidc-yt2.difi.eon.no",
      "retired": "2023-10-03",
      "replacedBy": "test"
    },
    {
      "host": "kontaktinfo-ws.difi.no",
      "retired": "2023-04-01",
      "replacedBy": "prod"
    },
    {
      "name": "ver2",
      "host": "kontaktinfo-ws-ver2.difi.no",
      "retired": "2023-04-01",
      "replacedBy": "test"
    },
    {
      "name": "ver1",
      "host": "kontaktinfo-ws-ver1.difi.no",
      "retired": "2023-04-01",
      "replacedBy": "test"
    },
    {
      "name": "yt2",
      "host": "kontaktinfo-ws-yt2.difi.eon.no",
      "retired": "2023-04-01",
      "replacedBy": "test"
    }
  ],
  "paths": {
    "/rest/v1/personer": {
      "post": {
        "operationId": "hentPersonerV1",
        "tags": ["Personer"],
        "summary": "Look up 1 to 1000 persons, in the first version.",
        "description": "Answers with one element for each id asked for, in the order of the question; who has no entry comes back with status\n`IKKE_REGISTRERT`. Every scope sees `personidentifikator`, `status` and `reservasjon`, and the scopes of the token decide\nwhat more there is (`x-scopes`). With `Accept: application/jose` the answer is signed.\n\nSources: oppslagstjenesten_rest.md; order: felleslosninger/eid-postman-test-collections, Kontaktinfo-oAuth2-server.json;\napplication/jose: felleslosninger/efm-service-registry, kontakt-reservasjonsregister-client. Inferred: one element for each id,\nwhich the SOAP service documented and Digdir's own client of v1 relies on.\n",
        "security": [
          {
            "maskinporten": ["krr:global/kontaktinformasjon.read"]
          },
          {
            "maskinporten": ["krr:global/digitalpost.read"]
          },
          {
            "maskinporten": ["krr:global/kontaktinfo.read"]
          },
          {
            "maskinporten": ["krr:global/postkasse.read"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/HentPersonerV1Request"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The persons asked for.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HentPersonerResponse"
                }
              },
              "application/jose": {
                "schema": {
                  "$ref": "#/components/schemas/SignedAnswer"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v2/personer": {
      "post": {
        "operationId": "hentPersonerV2",
        "tags": ["Personer"],
        "summary": "Look up 1 to 1000 persons.",
        "description": "Answers with the persons in the order of the question; every scope sees `personidentifikator`, `status` and\n`reservasjon`, and the scopes of the token decide what more there is (`x-scopes`). Persons without an entry are left\nout unless `inkluderIkkeRegistrerte` is true.\n\nOne call with 1000 ids is far cheaper than 1000 calls. Sources: oppslagstjenesten_rest.md; order and omission:\nValgdirektoratet/folkeavstemning, recordings of 2023-10-12.\n",
        "security": [
          {
            "maskinporten": ["krr:global/kontaktinformasjon.read"]
          },
          {
            "maskinporten": ["krr:global/digitalpost.read"]
          },
          {
            "maskinporten": ["krr:global/kontaktinfo.read"]
          },
          {
            "maskinporten": ["krr:global/postkasse.read"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/HentPersonerV2Request"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The persons found. Also the answer when none is found; the list is then presumably empty (inferred: no such answer has been recorded).",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HentPersonerResponse"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v1/person": {
      "get": {
        "operationId": "hentPersonV1",
        "tags": ["Person"],
        "summary": "The person who has logged in.",
        "description": "Answers with the person of the token: there is nothing to ask for. With `Accept: application/jose` the answer is signed.\n\nSource: Brukerspesifikt-oppslag_rest.md. Inferred: a person without an entry is answered with status `IKKE_REGISTRERT`.\n",
        "security": [
          {
            "idporten": ["krr:user/kontaktinformasjon.read"]
          },
          {
            "idporten": ["krr:user/digitalpost.read"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "responses": {
          "200": {
            "description": "The person, without a list around it.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Person"
                }
              },
              "application/jose": {
                "schema": {
                  "$ref": "#/components/schemas/SignedAnswer"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      },
      "patch": {
        "operationId": "endrePersonV1",
        "tags": ["Person"],
        "summary": "Change the language of the person who has logged in.",
        "description": "Sets the language the person prefers, or with the empty text takes the choice back. It changes a national register, which the\ncaller must tell the person.\n\nSources: Brukerspesifikt-oppslag_rest.md; status of a success: felleslosninger/eid-postman-test-collections,\nKontaktinfo-oAuth2-server.json.\n",
        "security": [
          {
            "idporten": ["krr:user/spraak.write"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/EndrePersonV1Request"
              }
            }
          }
        },
        "responses": {
          "204": {
            "description": "Changed. No content (felleslosninger/eid-postman-test-collections).",
            "x-confidence": "observed",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "422": {
            "$ref": "#/components/responses/UnprocessableContent"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v2/person": {
      "get": {
        "operationId": "hentPersonV2",
        "tags": ["Person"],
        "summary": "The person that the token is for.",
        "description": "Answers with the person of the token's `pid`: a citizen who has logged in through ID-porten, or the one person that a token of\nMaskinporten was fetched for. A token of Maskinporten without `pid` is refused (maskinporten_func_pid_restricted_tokens.md).\n\nDigdir documents no v2 of this address; it is used in public code: eudi-wallet-no/eudiw-bevisporten with a token of Maskinporten\nand `krr:global/kontaktinformasjon.read`, others with one of ID-porten and `krr:user/kontaktinformasjon.read`. Inferred: that the other\nscopes open it as they open their twins, and status `IKKE_REGISTRERT` for a person without an entry.\n",
        "x-confidence": "observed",
        "security": [
          {
            "idporten": ["krr:user/kontaktinformasjon.read"]
          },
          {
            "idporten": ["krr:user/digitalpost.read"]
          },
          {
            "maskinporten": ["krr:global/kontaktinformasjon.read"]
          },
          {
            "maskinporten": ["krr:global/digitalpost.read"]
          },
          {
            "maskinporten": ["krr:global/kontaktinfo.read"]
          },
          {
            "maskinporten": ["krr:global/postkasse.read"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "responses": {
          "200": {
            "description": "The person, without a list around it.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Person"
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v2/krr/hentEndringer": {
      "post": {
        "operationId": "hentEndringerV2",
        "tags": ["Personer"],
        "summary": "What has changed since a change, for those who keep a copy of the register.",
        "description": "Answers with the persons of the changes after `fraEndringsId`, oldest first, each as it is now. Ask again from\n`tilEndringsId` while that is less than `sisteEndringsId`. Who keeps a copy must ask at least once in 24 hours; access is given to\nvery few (krr_lokal_kopi.md).\n\nChanges are numbered one by one, from 200 000 001 on (felleslosninger/docs resources/begrep/felles, endringsNummer.md;\noppslagstjenesten_rest.md of 2023-08). Address, request and answer: Altinn/altinn-profile, ContactRegister. Inferred: at most\n1000 changes in an answer, as in the SOAP service; the change `fraEndringsId` itself is left out, as in Altinn's fixtures\n(the SOAP service included it).\n",
        "x-confidence": "observed",
        "security": [
          {
            "maskinporten": ["krr:global/hentendring.read"]
          }
        ],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/HentEndringerV2Request"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A page of changes; empty when there are none.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HentEndringerResponse"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "403": {
            "$ref": "#/components/responses/Forbidden"
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v1/printSertifikat": {
      "get": {
        "operationId": "hentPrintSertifikatV1",
        "tags": ["Printsertifikat"],
        "summary": "Posten's print service, which is being phased out.",
        "description": "Answers with the address and certificate of Posten's print service. Use v2. Sources: felleslosninger/eid-postman-test-collections, which asks without a token; phasing out: eFormidling's installation guide (installasjon.md, 2022).",
        "deprecated": true,
        "security": [],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "responses": {
          "200": {
            "description": "The print supplier.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PrintSertifikat"
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    },
    "/rest/v2/printSertifikat": {
      "get": {
        "operationId": "hentPrintSertifikatV2",
        "tags": ["Printsertifikat"],
        "summary": "The print service for letters to those who cannot have them digitally.",
        "description": "Answers with the address and certificate of Skatteetaten's print service. Sources: eFormidling's installation guide (installasjon.md); felleslosninger/efm-service-registry and felleslosninger/efm-integrasjonspunkt, which ask without a token.",
        "security": [],
        "x-retry": {
          "idempotent": true,
          "statuses": [429, 500, 502, 503, 504]
        },
        "responses": {
          "200": {
            "description": "The print supplier.",
            "headers": {
              "Cache-Control": {
                "$ref": "#/components/headers/CacheControl"
              },
              "Pragma": {
                "$ref": "#/components/headers/Pragma"
              },
              "Expires": {
                "$ref": "#/components/headers/Expires"
              },
              "Strict-Transport-Security": {
                "$ref": "#/components/headers/StrictTransportSecurity"
              },
              "X-Content-Type-Options": {
                "$ref": "#/components/headers/XContentTypeOptions"
              },
              "X-Frame-Options": {
                "$ref": "#/components/headers/XFrameOptions"
              },
              "X-XSS-Protection": {
                "$ref": "#/components/headers/XXssProtection"
              },
              "Set-Cookie": {
                "$ref": "#/components/headers/SetCookie"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PrintSertifikat"
                }
              }
            }
          },
          "500": {
            "$ref": "#/components/responses/InternalServerError"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "maskinporten": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Access token from Maskinporten. Any one of the first four scopes opens the lookup:\n\n- `krr:global/kontaktinformasjon.read`: contact information, notification status and language.\n- `krr:global/digitalpost.read`: digital mailbox and its certificate.\n- `krr:global/kontaktinfo.read`: the same data as `kontaktinformasjon.read`; can be delegated in Altinn to a supplier.\n- `krr:global/postkasse.read`: the same data as `digitalpost.read`; can be delegated in Altinn to a supplier.\n- `krr:global/hentendring.read`: what has changed, with the data that the other scopes unlock (krr_lokal_kopi.md).\n\nNo audience is demanded of the token. Sources: oppslagstjenesten_rest.md (the delegable scopes in its newer text);\naudience: observed in public clients, which send a `resource` or none.\n"
      },
      "idporten": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Access token from ID-porten, for a citizen who has logged in; the client asks for `openid` and `profile` as well. It is short-lived,\nso be ready to refresh it.\n\n- `krr:user/kontaktinformasjon.read`: contact information, notification status and language.\n- `krr:user/digitalpost.read`: digital mailbox and its certificate.\n- `krr:user/spraak.write`: changes the language.\n\nSource: Brukerspesifikt-oppslag_rest.md.\n"
      }
    },
    "headers": {
      "CacheControl": {
        "description": "Answers hold personal data and must not be stored on the way (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["no-cache, no-store, max-age=0, must-revalidate"]
        }
      },
      "Pragma": {
        "description": "HTTP/1.0 twin of `Cache-Control` (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["no-cache"]
        }
      },
      "Expires": {
        "description": "HTTP/1.0 twin of `Cache-Control` (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["0"]
        }
      },
      "StrictTransportSecurity": {
        "description": "Browsers must use https (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["max-age=16070400; includeSubDomains"]
        }
      },
      "XContentTypeOptions": {
        "description": "The media type must not be guessed (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["nosniff"]
        }
      },
      "XFrameOptions": {
        "description": "The answer must not be framed (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["DENY"]
        }
      },
      "XXssProtection": {
        "description": "Old browser filter switched off (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["0"]
        }
      },
      "SetCookie": {
        "description": "Opaque cookie of the load balancer, of 32 hexadecimal digits each for name and value; has no meaning for the caller (Valgdirektoratet/folkeavstemning, recordings).",
        "x-confidence": "observed",
        "schema": {
          "type": "string",
          "examples": ["load-balancer=opaque; path=/; HttpOnly; Secure; SameSite=None"]
        }
      },
      "WwwAuthenticate": {
        "description": "Challenge of RFC 6750. Inferred: the recorded headers look like Spring Security, whose resource server answers so.",
        "x-confidence": "inferred",
        "schema": {
          "type": "string",
          "examples": ["Bearer"]
        }
      }
    },
    "responses": {
      "BadRequest": {
        "description": "The request is malformed: no JSON, or a field is missing or outside its limits. The status is in the public client's copy of Digdir's document (Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer); which requests get it is inferred, and so is the body in v2: no error has been recorded, and the shape is that of v1 (knowit/Innbyggerkontakt-public).",
        "x-confidence": "observed",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Errors"
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The token is missing, not valid here or expired; fetch a new one and try once more (status: Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer). Empty body inferred from Spring Security's default.",
        "x-confidence": "observed",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WwwAuthenticate"
          }
        }
      },
      "Forbidden": {
        "description": "The token is good, but none of its scopes opens the operation, or it is not for one person where it must be (status: Valgdirektoratet/folkeavstemning, Client.cs, for v2 personer). Empty body inferred from Spring Security's default.",
        "x-confidence": "observed",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WwwAuthenticate"
          }
        }
      },
      "UnprocessableContent": {
        "description": "The request can be read, but a value is not allowed, for example an unknown language. Body and the example 422 with pointer `/spraak`: knowit/Innbyggerkontakt-public, krr_models.py. That a bad language gets it is inferred from that example.",
        "x-confidence": "observed",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Errors"
            }
          }
        }
      },
      "InternalServerError": {
        "description": "The register failed (status for v2 personer in Valgdirektoratet/folkeavstemning, Client.cs). Nothing is known of the body.",
        "x-confidence": "observed"
      }
    },
    "schemas": {
      "Personidentifikator": {
        "type": "string",
        "pattern": "^\\d{11}$",
        "description": "A person's national identity number (fødselsnummer) or D-number, 11 digits. Synthetic persons have 80 added to the month. Source: krr_attributter.md.",
        "examples": ["22859197810"]
      },
      "Tidspunkt": {
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([+-]\\d{2}(:\\d{2})?|Z)$",
        "description": "A point in time. On the wire it is Norwegian local time in whole seconds with an offset of hours only,\n`2023-06-10T21:00:01+02` (`+01` in winter). That is ISO 8601 but not RFC 3339, and `new Date()` cannot read it.\nOther documented forms: UTC with milliseconds (krr_attributter.md) and `.000+01:00` (pilot of 2017). Where they differ the\nrecordings win (Valgdirektoratet/folkeavstemning; example in oppslagstjenesten_rest.md).\n",
        "examples": ["2023-06-10T21:00:01+02", "2024-01-15T08:30:00+01", "2023-08-05T10:45:15.768Z", "2018-01-31T13:32:05.000+01:00"]
      },
      "HentPersonerV1Request": {
        "type": "object",
        "description": "Which persons to look up.",
        "required": ["personidentifikatorer"],
        "properties": {
          "personidentifikatorer": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Personidentifikator"
            },
            "description": "The persons to look up, 1 to 1000 (oppslagstjenesten_rest.md)."
          }
        },
        "examples": [
          {
            "personidentifikatorer": ["22859197810", "11822648950"]
          }
        ]
      },
      "HentPersonerV2Request": {
        "type": "object",
        "description": "Which persons to look up.",
        "required": ["personidentifikatorer"],
        "properties": {
          "personidentifikatorer": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1000,
            "items": {
              "$ref": "#/components/schemas/Personidentifikator"
            },
            "description": "The persons to look up, 1 to 1000 (oppslagstjenesten_rest.md)."
          },
          "inkluderIkkeRegistrerte": {
            "type": "boolean",
            "x-confidence": "observed",
            "description": "Whether persons without an entry come back, with status `IKKE_REGISTRERT` (inkluder ikke registrerte: include the unregistered). With false they are left out. What holds when the flag is missing is not documented; false is inferred. Source: Valgdirektoratet/folkeavstemning, Client.cs and recordings."
          }
        },
        "examples": [
          {
            "personidentifikatorer": ["22859197810", "11822648950"],
            "inkluderIkkeRegistrerte": true
          }
        ]
      },
      "HentPersonerResponse": {
        "type": "object",
        "description": "The persons found.",
        "required": ["personer"],
        "properties": {
          "personer": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Person"
            },
            "description": "The persons found, in the order of the question. Sources: oppslagstjenesten_rest.md; order: Valgdirektoratet/folkeavstemning, recordings."
          }
        }
      },
      "SignedAnswer": {
        "type": "string",
        "contentMediaType": "application/jose",
        "x-confidence": "observed",
        "description": "Compact JWS (RFC 7515) whose payload is the JSON answer. The certificate to verify with is the first of `x5c` in the protected header. Source: felleslosninger/efm-common, JWTDecoder.java; that the algorithm is RS256 is inferred."
      },
      "EndrePersonV1Request": {
        "type": "object",
        "description": "What to change of the person (knowit/Innbyggerkontakt-public, PersonPatchDocument).",
        "required": ["spraak"],
        "properties": {
          "spraak": {
            "type": "string",
            "enum": ["nb", "nn", "en", "se", ""],
            "description": "The language the person prefers (språk), ISO 639-1: `nb` Bokmål, `nn` Nynorsk, `en` English, `se` Northern Sámi. The empty text takes the choice back. Sources: Brukerspesifikt-oppslag_rest.md; values: knowit/Innbyggerkontakt-public."
          }
        },
        "examples": [
          {
            "spraak": "en"
          }
        ]
      },
      "HentEndringerV2Request": {
        "type": "object",
        "description": "Where to go on from.",
        "required": ["fraEndringsId"],
        "properties": {
          "fraEndringsId": {
            "type": "integer",
            "format": "int64",
            "minimum": 0,
            "x-confidence": "observed",
            "description": "The last change that is known already (fra endrings-id: from change id); 0 for all there are. Source: Altinn/altinn-profile."
          }
        },
        "examples": [
          {
            "fraEndringsId": 200000023
          }
        ]
      },
      "HentEndringerResponse": {
        "type": "object",
        "x-confidence": "observed",
        "description": "A page of changes. Source of all fields is Altinn/altinn-profile, ContactRegister and change log fixtures; its client is prepared for each id to be null.",
        "required": ["list"],
        "properties": {
          "list": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Person"
            },
            "description": "The person of each change, as that person is now, not what was changed. Who has changed twice may stand here twice. Holds only persons with status `AKTIV` or `SLETTET` (felleslosninger/docs resources/begrep/oppslagstjenesten, Person.md)."
          },
          "fraEndringsId": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "The change asked from (fra endrings-id)."
          },
          "tilEndringsId": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "The last change in this answer (til endrings-id); ask for the next page from here. In an empty page it is the change asked from (inferred)."
          },
          "sisteEndringsId": {
            "type": ["integer", "null"],
            "format": "int64",
            "description": "The newest change in the register (siste endrings-id)."
          }
        },
        "examples": [
          {
            "list": [
              {
                "personidentifikator": "22859197810",
                "reservasjon": "NEI",
                "status": "AKTIV"
              }
            ],
            "fraEndringsId": 200000023,
            "tilEndringsId": 200000024,
            "sisteEndringsId": 200000024
          }
        ]
      },
      "PrintSertifikat": {
        "type": "object",
        "x-confidence": "observed",
        "description": "A print supplier. Source: felleslosninger/efm-service-registry; knowit/Innbyggerkontakt-public, PrintSertifikatResponse.",
        "required": ["postkasseleverandoerAdresse", "x509Sertifikat"],
        "properties": {
          "postkasseleverandoerAdresse": {
            "type": "string",
            "description": "The print supplier's address, which is an organisation number (postkasseleverandør: mailbox supplier). In camel case, unlike `digital_post`. 984661185 was Posten's (felleslosninger/efm-service-registry, 2023).",
            "examples": ["984661185"]
          },
          "x509Sertifikat": {
            "type": "string",
            "contentEncoding": "base64",
            "description": "X.509 certificate to encrypt letters with (sertifikat), base64 of its DER form.",
            "examples": ["PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4="]
          }
        }
      },
      "Person": {
        "type": "object",
        "description": "What the register knows of one person, as far as the scopes of the token show it. A field without data is left out.",
        "required": ["personidentifikator", "status"],
        "properties": {
          "personidentifikator": {
            "$ref": "#/components/schemas/Personidentifikator",
            "description": "The person's national identity number or D-number, 11 digits (krr_attributter.md)."
          },
          "reservasjon": {
            "type": "string",
            "x-extensible-enum": ["JA", "NEI"],
            "description": "Whether the person has reserved against digital communication (reservasjon; eForvaltningsforskriften § 15 a): `JA` yes, `NEI` no. Absent for deleted persons. Source: krr_attributter.md; absence: krr_testbrukere.md."
          },
          "reservasjonstidspunkt": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the person reserved (reservasjonstidspunkt). Only for reserved persons (krr_attributter.md)."
          },
          "reservasjon_oppdatert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the reservation last changed (oppdatert: updated). Absent for persons who never reserved. Sources: krr_attributter.md; absence: Valgdirektoratet/folkeavstemning, recordings."
          },
          "status": {
            "type": "string",
            "x-extensible-enum": ["AKTIV", "SLETTET", "IKKE_REGISTRERT"],
            "description": "The person's state in the register: `AKTIV` registered, `SLETTET` deleted from it, `IKKE_REGISTRERT` not in it. Source: krr_attributter.md."
          },
          "varslingsstatus": {
            "type": "string",
            "x-extensible-enum": ["KAN_VARSLES", "KAN_IKKE_VARSLES"],
            "x-scopes": ["krr:global/kontaktinformasjon.read", "krr:global/kontaktinfo.read", "krr:user/kontaktinformasjon.read"],
            "description": "Whether the person may be notified digitally (varsling: notification; eForvaltningsforskriften § 32). `KAN_VARSLES` may be notified: contact information newer than 18 months and not reserved. `KAN_IKKE_VARSLES` may not: expired, reserved, deleted or not registered. Sources: krr_attributter.md; felleslosninger/docs pull request 645; krr_18mnd.md."
          },
          "kontaktinformasjon": {
            "$ref": "#/components/schemas/Kontaktinformasjon",
            "x-scopes": ["krr:global/kontaktinformasjon.read", "krr:global/kontaktinfo.read", "krr:user/kontaktinformasjon.read"],
            "description": "E-mail and mobile number (kontaktinformasjon: contact information). Absent when the person has neither. Delivered even when older than 18 months: look at the dates (krr_18mnd.md). Source: krr_attributter.md."
          },
          "digital_post": {
            "$ref": "#/components/schemas/DigitalPost",
            "x-scopes": ["krr:global/digitalpost.read", "krr:global/postkasse.read", "krr:user/digitalpost.read"],
            "description": "The person's digital mailbox (digital post: secure letters to citizens). Absent without an active mailbox and for reserved persons. Source: felleslosninger/docs resources/begrep/oppslagstjenesten, HentPersonRespons.md; reserved: krr_testbrukere.md."
          },
          "sertifikat": {
            "type": "string",
            "contentEncoding": "base64",
            "x-scopes": ["krr:global/digitalpost.read", "krr:global/postkasse.read", "krr:user/digitalpost.read"],
            "description": "X.509 certificate to encrypt letters with (sertifikat), base64 of its DER form on one line without PEM armour. It is the mailbox supplier's, the same for all its customers (krr_lokal_kopi.md; krr_attributter.md calls it the person's). Comes with `digital_post`.",
            "examples": ["PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4="]
          },
          "spraak": {
            "type": "string",
            "x-extensible-enum": ["nb", "nn", "en", "se"],
            "x-scopes": ["krr:global/kontaktinformasjon.read", "krr:global/kontaktinfo.read", "krr:user/kontaktinformasjon.read"],
            "description": "The language the person prefers (språk), ISO 639-1: `nb` Bokmål, `nn` Nynorsk, `en` English, `se` Northern Sámi. Absent unless the person chose one. Source: krr_attributter.md."
          },
          "spraak_oppdatert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "x-scopes": ["krr:global/kontaktinformasjon.read", "krr:global/kontaktinfo.read", "krr:user/kontaktinformasjon.read"],
            "description": "When the person last changed the language. Comes with `spraak` (krr_attributter.md)."
          },
          "oppdatert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "x-confidence": "observed",
            "description": "When the entry last changed (oppdatert: updated). The meaning is inferred from the name. Seen only in the v2 types of public clients: Altinn/altinn-correspondence."
          }
        },
        "examples": [
          {
            "personidentifikator": "22859197810",
            "reservasjon": "NEI",
            "status": "AKTIV",
            "varslingsstatus": "KAN_VARSLES",
            "kontaktinformasjon": {
              "epostadresse": "test@example.org",
              "epostadresse_oppdatert": "2025-02-03T09:10:11+01",
              "epostadresse_sist_verifisert": "2025-06-03T09:10:11+02",
              "mobiltelefonnummer": "+4799999999",
              "mobiltelefonnummer_oppdatert": "2025-02-03T09:10:11+01",
              "mobiltelefonnummer_sist_verifisert": "2025-06-03T09:10:11+02"
            },
            "digital_post": {
              "postkasseadresse": "test.person#0000",
              "postkasseleverandoeradresse": "984661185"
            },
            "sertifikat": "PGJhc2U2NCBvZiBhIERFUiBjZXJ0aWZpY2F0ZT4=",
            "spraak": "nb",
            "spraak_oppdatert": "2024-11-20T08:00:00+01"
          }
        ]
      },
      "Kontaktinformasjon": {
        "type": "object",
        "description": "How to reach the person (kontaktinformasjon: contact information). A person may have only one of e-mail and mobile; the fields of the other are then absent. Each has its own dates and expires on its own after 18 months (krr_18mnd.md).",
        "properties": {
          "epostadresse": {
            "type": "string",
            "description": "E-mail address (epostadresse). Source: krr_attributter.md. The old SOAP schema allowed 3 to 50 characters; Altinn keeps up to 400.",
            "examples": ["test@example.org"]
          },
          "epostadresse_oppdatert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the e-mail address was entered or last changed (oppdatert) (krr_attributter.md)."
          },
          "epostadresse_sist_verifisert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the person last confirmed the e-mail address (sist verifisert) (krr_attributter.md)."
          },
          "epostadresse_sist_validert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the e-mail address was last proved with a one-time code sent to it (sist validert). Source: docs.digdir.no/docs/Kontaktregisteret/krr_attributter (2026)."
          },
          "epostadresse_duplisert": {
            "$ref": "#/components/schemas/Duplisert",
            "description": "Whether other persons have registered the same e-mail address (duplisert: duplicated). Source: docs.digdir.no/docs/Kontaktregisteret/krr_attributter (2026); value: Altinn/altinn-profile, change log fixtures."
          },
          "mobiltelefonnummer": {
            "type": "string",
            "description": "Mobile number (mobiltelefonnummer): digits, mostly with country code as in `+4799999999`, but bare 8 digits occur. Source: krr_attributter.md; form: felleslosninger/docs resources/begrep/felles/mobiltelefonnummer.md.",
            "examples": ["+4799999999"]
          },
          "mobiltelefonnummer_oppdatert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the mobile number was entered or last changed (oppdatert) (krr_attributter.md)."
          },
          "mobiltelefonnummer_sist_verifisert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "description": "When the person last confirmed the mobile number (sist verifisert) (krr_attributter.md)."
          },
          "mobiltelefonnummer_sist_validert": {
            "$ref": "#/components/schemas/Tidspunkt",
            "x-confidence": "observed",
            "description": "When the mobile number was last proved with a one-time code sent to it (sist validert). Source: vestfoldfylke's public archive client, twin of the documented `epostadresse_sist_validert`."
          },
          "mobiltelefonnummer_duplisert": {
            "$ref": "#/components/schemas/Duplisert",
            "x-confidence": "observed",
            "description": "Whether other persons have registered the same mobile number (duplisert: duplicated). Source: Altinn/altinn-profile, change log fixtures."
          }
        }
      },
      "Duplisert": {
        "type": "string",
        "x-extensible-enum": ["JA"],
        "x-confidence": "observed",
        "description": "Whether others have registered the same value (duplisert: duplicated). Only `JA`, yes, has been seen (Altinn/altinn-profile, change log fixtures); it is unknown whether the field says otherwise or is left out when nobody has."
      },
      "DigitalPost": {
        "type": "object",
        "description": "The person's digital mailbox (digital postkasse). Another field has probably been added on 2024-11-26, when felleslosninger/efm-service-registry began to tolerate unknown ones; its name is not known.",
        "properties": {
          "postkasseadresse": {
            "type": "string",
            "description": "The mailbox's address at its supplier (postkasseadresse), for example `test.person#0000` at Digipost or ten digits at e-Boks. Source: felleslosninger/docs resources/begrep/oppslagstjenesten.",
            "examples": ["test.person#0000"]
          },
          "postkasseleverandoeradresse": {
            "type": "string",
            "description": "The mailbox supplier's organisation number, 9 digits (postkasseleverandør: mailbox supplier): 984661185 for Digipost, 922020175 for e-Boks. Source: krr_attributter.md.",
            "examples": ["984661185"]
          }
        }
      },
      "Errors": {
        "type": "object",
        "x-confidence": "observed",
        "description": "What is wrong with the request. Known from v1 (knowit/Innbyggerkontakt-public, krr_models.py, generated from Digdir's document in 2022); that v2 answers the same is inferred.",
        "properties": {
          "errors": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ErrorItem"
            },
            "description": "One item for each thing that is wrong."
          }
        }
      },
      "ErrorItem": {
        "type": "object",
        "x-confidence": "observed",
        "description": "One thing that is wrong with the request (knowit/Innbyggerkontakt-public, krr_models.py).",
        "properties": {
          "id": {
            "type": "string",
            "description": "Identifies this occurrence of the error."
          },
          "status": {
            "type": "string",
            "description": "The HTTP status as text.",
            "examples": ["400"]
          },
          "title": {
            "type": "string",
            "description": "Short summary.",
            "examples": ["Invalid value"]
          },
          "detail": {
            "type": "string",
            "description": "Explanation of this occurrence. May repeat what was sent, so it must not be logged."
          },
          "source": {
            "type": "object",
            "description": "Where in the request the error lies.",
            "properties": {
              "pointer": {
                "type": "string",
                "description": "JSON pointer into the request body.",
                "examples": ["/personidentifikatorer"]
              }
            }
          },
          "links": {
            "type": "object",
            "description": "Where to read more.",
            "properties": {
              "about": {
                "type": "string",
                "description": "Address of a page about the error."
              }
            }
          }
        }
      }
    }
  }
};
