import type { Bundle, Part } from './bundle.ts';
import { type BundleRule, setApart } from './bundle-rules.ts';

/** Compares a bundle with its rule; returns one line per problem, which names what leaked in and through whom. */
export function checkBundle({ name, mostBytes, packages, holds = [] }: BundleRule, bundle: Bundle): readonly string[] {
  const problems = bundle.parts.flatMap((part) => {
    const leak = leakOf(part, packages, holds);
    return leak ? [`${name}: ${part.path} is in the bundle, imported by ${part.importedBy}. ${leak}`] : [];
  });
  for (const path of holds) {
    if (bundle.parts.some((part) => part.path === path)) continue;
    problems.push(`${name}: ${path} is not in the bundle, and the program imports what needs it.`);
  }
  if (mostBytes !== undefined && bundle.gzippedBytes > mostBytes) {
    const { gzippedBytes, parts } = bundle;
    const largest = parts.slice(0, 5).map(({ path, bytes }) => `${path} (${bytes} minified)`);
    const over = gzippedBytes - mostBytes;
    problems.push(
      `${name}: ${gzippedBytes} bytes minified and gzipped, ${over} more than the ${mostBytes} allowed. Largest: ${largest.join(', ')}.`,
    );
  }
  return problems;
}

function leakOf(part: Part, packages: readonly string[], holds: readonly string[]): string | undefined {
  if (part.package === 'node:') return 'A bundle for any runtime imports nothing of Node.';
  if (!packages.includes(part.package)) return `Only ${packages.join(', ')} may be in it.`;
  const isApart = setApart.some((pattern) => pattern.test(part.path)) && !holds.includes(part.path);
  return isApart ? 'It belongs to an entry of its own, which the program does not import.' : undefined;
}
