/** Requests are judged by what a consumer sends, responses by what it reads. */
export type Direction = 'request' | 'response';

/** Where a change is. */
export interface Location {
  /** Absent for what is neither sent nor read, such as an operation as a whole. */
  readonly direction?: Direction;
  /** Operation, path or component; empty for the document as a whole. */
  readonly root: string;
  /** From there down to the place. */
  readonly steps: readonly string[];
}

export function below(location: Location, ...steps: readonly string[]): Location {
  return { ...location, steps: [...location.steps, ...steps] };
}

/** A component, or one and what has taken its place. */
export function componentAt(before: string, after: string, direction: Direction | undefined): Location {
  return { ...(direction && { direction }), root: before === after ? before : `${before} → ${after}`, steps: [] };
}

export function pathOf({ root, steps }: Location): string {
  const separator = root.startsWith('components/') ? '/' : ' ';
  return [root, steps.join('/')].filter((part) => part !== '').join(separator);
}
