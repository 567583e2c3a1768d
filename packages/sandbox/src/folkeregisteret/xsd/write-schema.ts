import { XMLBuilder } from 'fast-xml-parser';
import type { Elements } from './value-types.ts';

/** A schema of one namespace. */
export interface Schema {
  readonly namespace: string;
  /** The element a document begins with, which has the type of its name with a capital. */
  readonly root: string;
  readonly types: Readonly<Record<string, Elements>>;
}

const builtIn: readonly string[] = ['date', 'dateTime', 'boolean', 'long', 'unsignedLong', 'gYear', 'string'];

/** Texts of a certain form. */
const patterns: Readonly<Record<string, string>> = {
  Personidentifikator: '[0-9]{11}',
  Kommunenummer: '[0-9]{4}',
  Landkode: '[A-Z]{3}',
};

const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });

/** Writes an XML schema. Values from lists are texts, since new ones come without a new version (sos-tjenester.md). */
export function writeSchema({ namespace, root, types }: Schema): string {
  const schema = {
    '@_xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
    '@_xmlns': namespace,
    '@_targetNamespace': namespace,
    '@_elementFormDefault': 'qualified',
    'xs:element': { '@_name': root, '@_type': typeName(root) },
    'xs:complexType': Object.entries(types).map(([name, elements]) => ({
      '@_name': name,
      'xs:sequence': { 'xs:element': elements.split(' ').map(element) },
    })),
    'xs:simpleType': Object.entries(patterns).map(([name, pattern]) => ({
      '@_name': name,
      'xs:restriction': { '@_base': 'xs:string', 'xs:pattern': { '@_value': pattern } },
    })),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ 'xs:schema': schema })}`;
}

/** A type is called like the entity or root that has it, with a capital. */
export function typeName(element: string): string {
  return element.slice(0, 1).toUpperCase() + element.slice(1);
}

function element(written: string): Record<string, string> {
  const [, name = '', type = 'string', many = ''] = /^(\w+)(?::(\w+))?([?*]?)$/.exec(written) ?? [];
  return {
    '@_name': name,
    '@_type': builtIn.includes(type) ? `xs:${type}` : type,
    ...(many ? { '@_minOccurs': '0' } : {}),
    ...(many === '*' ? { '@_maxOccurs': 'unbounded' } : {}),
  };
}
