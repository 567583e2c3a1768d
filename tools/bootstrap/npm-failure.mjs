/** Says in a few lines what npm could not do and what mends it, with the end of its own words. */
export function explainNpmFailure(what, output, otherwise) {
  const said = output
    .split('\n')
    .filter((line) => /^npm error\s+(?!at |A complete log)\S/.test(line))
    .slice(0, 6);
  return [`${what}. ${remedy(output, otherwise)}`, ...(said.length > 0 ? said : [output.trim()])].join('\n');
}

function remedy(output, otherwise) {
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED)\b/.test(output)) {
    return 'The npm registry is out of reach: check the network and the registry and proxy of your .npmrc, then run the same command again.';
  }
  if (/\bEUSAGE\b/.test(output)) {
    return 'package.json and package-lock.json differ: run `npm install`, commit the lockfile, then run the same command again.';
  }
  return `Mend what npm says below, or ${otherwise}, then run the same command again.`;
}
