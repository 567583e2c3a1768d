/** A behaviour that a runtime does not let the clients have. */
export interface Limit {
  readonly runtime: string;
  readonly behaviour: string;
  readonly reason: string;
}

/** Where runtimes differ. An entry that no longer holds is an error. */
export const limits: readonly Limit[] = [
  {
    runtime: 'Deno',
    behaviour: 'says ECONNREFUSED when nobody listens',
    reason: 'Its fetch tells the reason in the text of the message alone, which is not passed on: it holds the URL.',
  },
  {
    runtime: 'workerd',
    behaviour: 'says ECONNREFUSED when nobody listens',
    reason: 'Its fetch says "Network connection lost." for every network failure, without a code.',
  },
  {
    runtime: 'workerd',
    behaviour: 'ends by itself',
    reason: 'It is a server, and serves until it is told to end.',
  },
];
