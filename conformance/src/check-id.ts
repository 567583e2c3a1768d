import type { Check, Subject } from './check.ts';

/** Names a check in reports and on the command line: its requirement and what is tried, like `KRR-V2-METHOD/GET`. */
export function checkId({ requirement, title }: Pick<Check<Subject>, 'requirement' | 'title'>): string {
  const words = title
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[åÅ]/g, 'a')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${requirement}/${words}`;
}
