/**
 * The value of a client's option that is a number, or `otherwise` when it is absent.
 *
 * @throws TypeError that names the option when it is no number of at least 1.
 */
export function numberOption<Name extends string>(
  options: { readonly [N in Name]?: number },
  name: Name,
  otherwise: number,
): number {
  const value = options[name] ?? otherwise;
  if (typeof value === 'number' && value >= 1) return value;
  throw new TypeError(`Option ${name}: must be a number of at least 1. Leave it out for ${otherwise}.`);
}
