const sameHost = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @throws TypeError that names the option and the remedy. */
export function checkEndpoint(endpoint: unknown): string {
  const url = typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('Option endpoint: not an http or https URL. Give the value of NAIS_TOKEN_ENDPOINT.');
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError('Option endpoint: leave out credentials, query and fragment.');
  }
  // As for every other address: a name without dots is one of the same cluster or machine.
  if (url.protocol === 'http:' && !sameHost.test(url.hostname) && url.hostname.includes('.')) {
    throw new TypeError('Option endpoint: http would send the token in clear text to another host. Use https.');
  }
  return url.href;
}
