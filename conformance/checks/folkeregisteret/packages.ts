export type Rettighetspakke =
  | 'offentlig-med-hjemmel'
  | 'offentligutenhjemmel'
  | 'privatutenhjemmel'
  | 'privat'
  | 'privatutenfolkeregisteridentifikator'
  | 'finans'
  | 'presse'
  | 'presseutenfolkeregisteridentifikator'
  | 'eid';

/** The nine packages of rights, as konsumenttjenester/Endepunkter.md and dataminimering.md have them. */
export const packages: Readonly<Record<Rettighetspakke, PackagePlace>> = {
  'offentlig-med-hjemmel': {
    path: '/folkeregisteret/offentlig-med-hjemmel/api/v1',
    scope: 'folkeregister:deling/offentligmedhjemmel',
  },
  offentligutenhjemmel: at('offentligutenhjemmel'),
  privatutenhjemmel: at('privatutenhjemmel'),
  privat: at('privat'),
  privatutenfolkeregisteridentifikator: at('privatutenfolkeregisteridentifikator'),
  finans: at('finans'),
  presse: at('presse'),
  presseutenfolkeregisteridentifikator: at('presseutenfolkeregisteridentifikator'),
  eid: at('eid', 'utstedereid'),
};

export interface PackagePlace {
  /** Below the host, without a slash at the end. */
  readonly path: string;
  readonly scope: string;
}

export const all: readonly Rettighetspakke[] = Object.keys(packages) as Rettighetspakke[];
export const authority: readonly Rettighetspakke[] = ['offentlig-med-hjemmel'];
export const withoutAuthority: readonly Rettighetspakke[] = without(authority);
/** With single lookup, bulk lookup and search. */
export const lookup: readonly Rettighetspakke[] = [
  'offentlig-med-hjemmel',
  'offentligutenhjemmel',
  'privatutenhjemmel',
  'finans',
  'eid',
];
/** With the search for one person only. */
export const uniqueOnly: readonly Rettighetspakke[] = without(lookup);
/** That show the number when it is asked for. */
export const numberOnRequest: readonly Rettighetspakke[] = ['privat', 'presse'];
/** That never show it. */
export const numberless: readonly Rettighetspakke[] = [
  'privatutenfolkeregisteridentifikator',
  'presseutenfolkeregisteridentifikator',
];
/** That see foreign identities and documents. */
export const foreign: readonly Rettighetspakke[] = ['offentlig-med-hjemmel', 'eid'];
/** That see families and parental responsibility. */
export const family: readonly Rettighetspakke[] = ['offentlig-med-hjemmel', 'finans'];
/** Of public bodies. */
export const publicBodies: readonly Rettighetspakke[] = ['offentlig-med-hjemmel', 'offentligutenhjemmel'];

export function without(some: readonly Rettighetspakke[]): readonly Rettighetspakke[] {
  return all.filter((name) => !some.includes(name));
}

function at(segment: string, scope = segment): PackagePlace {
  return { path: `/folkeregisteret/api/${segment}/v1`, scope: `folkeregister:deling/${scope}` };
}
