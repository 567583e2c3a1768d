/** Markup that may stand in a page as it is. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | undefined | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped, unless they are markup themselves; undefined is nothing. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { markup: String.raw({ raw: literals }, ...values.map(markupOf)) };
}

/** Markup that is ours alone, like a style sheet. */
export function trusted(markup: string): Html {
  return { markup };
}

function markupOf(value: Part): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  return String(value)
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replaceAll('\0', '\ufffd');
}
