import type { OpenApiDocument } from '../open-api.ts';

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The components that a document's paths lead to, in the order they stand in, and its security schemes. */
export function usedComponents(document: OpenApiDocument): Components {
  const components = (document.components ?? {}) as Components;
  const used = new Set<string>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string' && !used.has(value)) {
        used.add(value);
        const [, , kind = '', name = ''] = value.split('/');
        visit(components[kind]?.[name]);
      } else visit(value);
    }
  };
  visit(document.paths);
  const kept = Object.entries(components).map(([kind, named]) => [
    kind,
    Object.fromEntries(
      Object.entries(named).filter(([name]) => kind === 'securitySchemes' || used.has(`#/components/${kind}/${name}`)),
    ),
  ]);
  return Object.fromEntries(kept);
}
