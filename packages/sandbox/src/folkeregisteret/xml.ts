import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

/** Namespace of a person (PersondokumentMedHistorikk_v1BETA2.xsd). */
export const personNamespace = 'folkeregisteret:tilgjengeliggjoering:person:v1';
/** Namespace of events and of items of the feed (Hendelsedokument_v1.4.xsd, Folkeregisterhendelse_v1.xsd). */
export const hendelseNamespace = 'folkeregisteret:tilgjengeliggjoering:hendelse:v1';

/** The elements whose namespace is published; what is in them has the same one. */
const namespaces: Readonly<Record<string, string>> = {
  folkeregisterperson: personNamespace,
  dokumentForHendelse: hendelseNamespace,
  hendelsedokument: hendelseNamespace,
  lagretHendelse: hendelseNamespace,
};

const builder = new XMLBuilder({ ignoreAttributes: false });
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreDeclaration: true,
  processEntities: false,
});

/**
 * Writes a body as XML: lists as repeated elements, persons and events in their namespaces. For everything else neither root nor
 * namespace is published: elements are called like the properties, and have no namespace (inferred).
 */
export function writeXml(root: string, body: object): string {
  const element = inNamespaces(root, body);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${builder.build({ [root]: element })}`;
}

/** The element below the root as an object, with a list for every name given; undefined when the text is no XML. */
export function readXml(text: string, lists: readonly string[]): Record<string, unknown> | undefined {
  if (XMLValidator.validate(text) !== true) return undefined;
  const [root] = Object.values(parser.parse(text) as Record<string, unknown>);
  if (typeof root !== 'object' || root === null) return {};
  return Object.fromEntries(
    Object.entries(root).map(([name, value]) => [
      name,
      lists.includes(name) && !Array.isArray(value) ? [value] : value,
    ]),
  );
}

function inNamespaces(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inNamespaces(name, item));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, item]) => [key, inNamespaces(key, item)]);
  const namespace = namespaces[name];
  return { ...(namespace === undefined ? {} : { '@_xmlns': namespace }), ...Object.fromEntries(inner) };
}
