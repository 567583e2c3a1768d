import type { Check, RegisterSubject } from '../../src/index.ts';
import { accessChecks } from './access.ts';
import { addressChecks } from './address.ts';
import { arkivChecks } from './arkiv.ts';
import { bulkChecks } from './bulk.ts';
import { documentChecks } from './document.ts';
import { entydigsoekChecks } from './entydigsoek.ts';
import { entydigsoekRefusedChecks } from './entydigsoek-refused.ts';
import { errorChecks } from './errors.ts';
import { httpChecks } from './http.ts';
import { partChecks } from './part.ts';
import { partHistoryChecks } from './part-history.ts';
import { personChecks } from './person.ts';
import { rightsChecks } from './rights.ts';
import { ruleChecks } from './rules.ts';
import { soekChecks } from './soek.ts';
import { throttleChecks } from './throttle.ts';
import { viewChecks } from './view.ts';
import { xmlChecks } from './xml.ts';
import { xsdChecks } from './xsd.ts';

/** Checks of Folkeregisteret's lookups, in each of its packages of rights. */
export const folkeregisteretChecks: readonly Check<RegisterSubject>[] = [
  ...addressChecks,
  ...accessChecks,
  ...rightsChecks,
  ...httpChecks,
  ...errorChecks,
  ...personChecks,
  ...bulkChecks,
  ...entydigsoekChecks,
  ...entydigsoekRefusedChecks,
  ...soekChecks,
  ...arkivChecks,
  ...xsdChecks,
  ...partChecks,
  ...partHistoryChecks,
  ...viewChecks,
  ...documentChecks,
  ...ruleChecks,
  ...xmlChecks,
  ...throttleChecks,
];
