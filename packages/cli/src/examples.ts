/** What to paste into a file to look somebody up in the sandbox at this address. */
export function typescriptExample(sandbox: string): string {
  return `import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';

const sandbox = '${sandbox}';
const demo = await (await fetch(sandbox + '/_sandbox/demo-client')).json();
const auth = createMaskinporten({
  environment: { baseUrl: sandbox + '/maskinporten' }, // with access of your own: 'test' or 'prod'
  clientId: demo.client_id,
  key: { jwk: demo.jwk },
});
const krr = createKrrClient({ environment: { baseUrl: sandbox + '/krr' }, auth });

const [person] = await krr.personer(['11822648950']);
console.log(person?.varslingsstatus, person?.kontaktinformasjon?.epostadresse);`;
}

/** The same in a shell. The sandbox signs the grant that a client of one's own would sign. */
export function curlExample(sandbox: string): string {
  return `TOKEN=$(curl -s ${sandbox}/maskinporten/token \\
  -d grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer \\
  -d assertion=$(curl -s ${sandbox}/_sandbox/demo-grant) | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -s ${sandbox}/krr/rest/v2/personer -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{"personidentifikatorer":["11822648950"]}'`;
}
