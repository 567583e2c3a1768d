/** Rules of these documents that Redocly has no setting for. */

const extensions = new Set([
  'x-confidence',
  'x-environment',
  'x-extensible-enum',
  'x-retired-servers',
  'x-retry',
  'x-scopes',
]);

/** A national identity number, or something that could be taken for one. */
const elevenDigits = /(?<!\d)\d{2}(\d{2})\d{7}(?!\d)/g;

/** Every property says what it means, in English: the names are Norwegian. `false` says that it never comes. */
const propertyDescribed = () => ({
  SchemaProperties(properties, { report, location }) {
    for (const [name, schema] of Object.entries(properties)) {
      if (schema !== false && !schema.description) {
        report({ message: `Describe property ${name}.`, location: location.child(name) });
      }
    }
  },
});

/** A misspelt extension would be ignored in silence. */
const extensionKnown = () => ({
  any(node, { report, location }) {
    if (node === null || typeof node !== 'object') return;
    for (const key of Object.keys(node)) {
      if (key.startsWith('x-') && !extensions.has(key)) {
        report({ message: `Extension ${key} is unknown. README.md lists ours.`, location: location.child(key).key() });
      }
    }
  },
});

/** Persons in examples are synthetic: 80 is added to the month. */
const personSynthetic = () => ({
  Root(root, { report }) {
    for (const [number, month] of JSON.stringify(root).matchAll(elevenDigits)) {
      if (month < '81' || month > '92') {
        report({ message: `${number.slice(0, 4)}… could be a real person. Use a number with 80 added to the month.` });
      }
    }
  },
});

export default () => ({
  id: 'fellesklient',
  rules: {
    oas3: {
      'property-described': propertyDescribed,
      'extension-known': extensionKnown,
      'person-synthetic': personSynthetic,
    },
  },
});
