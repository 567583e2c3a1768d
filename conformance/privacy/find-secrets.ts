import { inspect } from 'node:util';

/** Something that leaves a client: where it came out, and what. */
export type Output = readonly [where: string, text: string];

export interface Leak {
  readonly where: string;
  readonly secret: string;
  readonly form: string;
  readonly excerpt: string;
}

/** Finds every secret in every output: as it is, in the encodings it may wear, in part, and with all but letters and digits taken out. */
export function findSecrets(outputs: readonly Output[], secrets: Iterable<string>): readonly Leak[] {
  const all = outputs
    .map(([, text]) => text)
    .join('\n')
    .toLowerCase();
  const allSqueezed = squeeze(all);
  const leaks: Leak[] = [];
  for (const secret of new Set(secrets)) {
    for (const form of formsOf(secret)) {
      if (all.includes(form)) leaks.push(...locate(outputs, secret, form, (text) => text.toLowerCase()));
    }
    const squeezed = squeeze(secret);
    if (squeezed.length >= 8 && allSqueezed.includes(squeezed))
      leaks.push(...locate(outputs, secret, squeezed, squeeze));
  }
  return leaks;
}

function locate(
  outputs: readonly Output[],
  secret: string,
  form: string,
  reading: (text: string) => string,
): readonly Leak[] {
  const found = outputs.flatMap(([where, text]) => {
    const read = reading(text);
    const at = read.indexOf(form);
    return at < 0 ? [] : [{ where, secret, form, excerpt: read.slice(Math.max(0, at - 60), at + form.length + 60) }];
  });
  // Found in all of them together and in none alone: the outputs told it in pieces.
  return found.length > 0 ? found : [{ where: outputs.map(([where]) => where).join(' + '), secret, form, excerpt: '' }];
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const formsKnown = new Map<string, readonly string[]>();

/** The forms of a secret; those of the key, which is the same in every run, are made once. */
function formsOf(secret: string): readonly string[] {
  const forms = formsKnown.get(secret) ?? makeForms(secret);
  if (formsKnown.size > 1000) formsKnown.clear();
  formsKnown.set(secret, forms);
  return forms;
}

function makeForms(secret: string): readonly string[] {
  const forms = [secret, secret.trim(), JSON.stringify(secret).slice(1, -1), inspect(secret).slice(1, -1)];
  forms.push(encodeURIComponent(secret), new URLSearchParams({ '': secret }).toString().slice(1));
  forms.push(...base64Of(secret), ...partsOf(secret));
  const distinct = [...new Set(forms.filter((form) => form.length >= 8).map((form) => form.toLowerCase()))];
  // What holds another form need not be looked for.
  return distinct.filter((form) => !distinct.some((other) => other !== form && form.includes(other)));
}

/** Base64 of the secret wherever it begins in what was encoded: the letters that depend on nothing around it. */
function base64Of(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const certain = (text: string): string =>
      text.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [certain(bytes.toString('base64')), certain(bytes.toString('base64url'))];
  });
}

/** What a message may quote of a secret: platform errors cut it off, and a number loses its first zero. */
function partsOf(secret: string): readonly string[] {
  const [number] = /\d{11}/.exec(secret) ?? [];
  const ofNumber = number ? [number.slice(0, 9), number.slice(2)] : [];
  if (secret.length < 32) return ofNumber;
  const middle = secret.length >> 1;
  return [...ofNumber, secret.slice(0, 16), secret.slice(middle - 8, middle + 8), secret.slice(-16)];
}
