import type { Bundle } from './bundle.ts';
import type { BundleRule } from './bundle-rules.ts';

const shown = 8;

/** What a bundle weighs and what weighs most in it. */
export function sizes({ name, mostBytes }: BundleRule, { gzippedBytes, minifiedBytes, parts }: Bundle): string {
  const limit = mostBytes === undefined ? '' : ` of ${mostBytes}`;
  const heaviest = parts.slice(0, shown).map(({ path, bytes }) => `  ${percent(bytes, minifiedBytes)}  ${path}`);
  return [`${name}: ${gzippedBytes}${limit} bytes minified and gzipped, ${minifiedBytes} minified`, ...heaviest].join(
    '\n',
  );
}

function percent(bytes: number, all: number): string {
  return `${((100 * bytes) / all).toFixed(1).padStart(5)} %`;
}
