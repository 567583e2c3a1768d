import type { Package } from './package-rights.ts';

/** Whether a package sees addresses that are protected: those of public bodies do (sos-adresser.md). */
export function seesProtected({ pakke }: Package): boolean {
  return pakke === 'offentlig-med-hjemmel' || pakke === 'offentligutenhjemmel';
}
