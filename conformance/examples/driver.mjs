// A driver for the conformance suite around a small client of KRR, with nothing but what Node brings along:
//   npx @fellesklient/conformance run --client 'node driver.mjs'
// One question is one line of JSON on standard input; one line of JSON on standard output answers it, after asides where there are some.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { createInterface } from 'node:readline';

const operations = {
  hello: () => ({
    name: 'example driver',
    operations: ['lookUp', 'stream', 'person', 'readChanges', 'printCertificate'],
  }),
  lookUp: ({ personidentifikatorer }, client) => client.lookUp(personidentifikatorer),
  stream: ({ personidentifikatorer }, client) => client.lookUp(personidentifikatorer),
  person: (_, client) => client.person(),
  async readChanges({ position = 0 }, client) {
    for await (const { persons, next } of client.changes(position)) {
      // The suite is the program here: it handles the page, or dies, and then this driver does too.
      say({ page: persons });
      await lines.next();
      say({ position: next });
    }
  },
  printCertificate: (_, client) => client.printCertificate(),
};

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

let client;
for await (const line of lines) {
  const { operation, settings, ...question } = JSON.parse(line);
  try {
    // The settings are the same in every question of a check, so that what the client caches is kept.
    if (settings) client ??= createClient(settings);
    const result = await operations[operation](question, client);
    say({ result: result ?? null });
  } catch (error) {
    say({ error: String(error) });
  }
}

function createClient({
  issuer,
  krrBaseUrl,
  clientId,
  jwk,
  scopes,
  consumerOrg,
  pid,
  citizenToken,
  apiVersion = 'v2',
}) {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  let token;

  function grant() {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { aud: issuer, iss: clientId, scope: scopes.join(' '), iat, exp: iat + 100, jti: randomUUID() };
    if (consumerOrg) claims.consumer_org = consumerOrg;
    if (pid) claims.pid = pid;
    const header = { alg: 'RS256', kid: jwk.kid };
    const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
  }

  async function fetchToken() {
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: grant() });
    const response = await fetch(`${issuer}token`, { method: 'POST', body, redirect: 'manual' });
    // What Maskinporten says of a refusal has its code and the trace id that its support asks for, and no token.
    if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
    const { access_token, expires_in } = await response.json();
    token = { value: access_token, until: Date.now() + (expires_in - 10) * 1000 };
  }

  async function ask(path, init = {}, isSecondTry = false) {
    if (!citizenToken && !(token?.until > Date.now())) await fetchToken();
    const headers = { ...init.headers, authorization: `Bearer ${citizenToken ?? token.value}` };
    const response = await fetch(krrBaseUrl + path, { ...init, headers, redirect: 'manual' });
    if (response.status === 401 && !isSecondTry) {
      token = undefined;
      return ask(path, init, true);
    }
    if (!response.ok) throw new Error(`KRR answered ${response.status}.`);
    return response.json();
  }

  async function lookUpAtMost1000(personidentifikatorer) {
    const question = apiVersion === 'v1' ? {} : { inkluderIkkeRegistrerte: true };
    const { personer } = await ask(`/rest/${apiVersion}/personer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ personidentifikatorer, ...question }),
    });
    const found = new Map(personer.map((person) => [person.personidentifikator, person]));
    return personidentifikatorer.map((id) => {
      if (!found.has(id)) throw new Error('KRR left out somebody who was asked for.');
      return found.get(id);
    });
  }

  return {
    async lookUp(personidentifikatorer) {
      const persons = [];
      for (let at = 0; at < personidentifikatorer.length; at += 1000) {
        persons.push(...(await lookUpAtMost1000(personidentifikatorer.slice(at, at + 1000))));
      }
      return persons;
    },
    person: () => ask(`/rest/${citizenToken ? 'v1' : 'v2'}/person`),
    async *changes(from) {
      for (let last = Number.POSITIVE_INFINITY; from < last; ) {
        const { list, tilEndringsId, sisteEndringsId } = await ask('/rest/v2/krr/hentEndringer', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ fraEndringsId: from }),
        });
        // Who has changed twice stands there twice, both times as now.
        const persons = [...new Map(list.map((person) => [person.personidentifikator, person])).values()];
        if (list.length > 0) yield { persons, next: tilEndringsId };
        if (!(tilEndringsId > from)) return;
        [from, last] = [tilEndringsId, sisteEndringsId];
      }
    },
    // The print service is open to all: no token.
    async printCertificate() {
      const response = await fetch(`${krrBaseUrl}/rest/${apiVersion}/printSertifikat`, { redirect: 'manual' });
      if (!response.ok) throw new Error(`KRR answered ${response.status}.`);
      return response.json();
    },
  };
}
