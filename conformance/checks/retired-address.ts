import { type AddressedService, type Check, type ClientSubject, check, expectThat, requires } from '../src/index.ts';

/** An issuer that is no more, the day of its end, and the environment that took its place. */
export type RetiredIssuer = readonly [issuer: string, date: string, successor: 'test' | 'prod'];

/** How people write the address of an issuer: copied from metadata, old code and tables. */
const spellings: readonly ((issuer: string) => string)[] = [
  (issuer) => issuer,
  (issuer) => issuer.replace(/\/$/, ''),
  (issuer) => `${issuer}token`,
  (issuer) => `${issuer}.well-known/openid-configuration`,
  (issuer) => issuer.replace('https:', 'http:'),
  (issuer) => issuer.replace('https://', ''),
  (issuer) => issuer.replace(/^https:\/\/[^/]+/, (origin) => origin.toUpperCase()),
];

/** A client that is told an issuer which is no more tells since when, and what took its place. */
export function tellsOfRetired(
  requirement: string,
  service: AddressedService,
  [issuer, date, successor]: RetiredIssuer,
): Check<ClientSubject> {
  return check(requirement, issuer, async ({ refusal }: ClientSubject) => {
    const refuse = requires(refusal, 'The client takes every address.');
    for (const spelling of spellings) {
      const said = refuse(service, spelling(issuer)) ?? 'nothing';
      const what = `what it says of ${spelling(issuer)}`;
      expectThat(what, said.includes(date), `the date ${date}`, said);
      expectThat(what, said.includes(`'${successor}'`), `the environment '${successor}'`, said);
    }
  });
}
