import type { Check, RegisterSubject } from '../../src/index.ts';
import { accessChecks } from './access.ts';
import { addressChecks } from './address.ts';
import { arkivChecks } from './arkiv.ts';
import { bulkChecks } from './bulk.ts';
import { documentChecks } from './document.ts';
import { documentValueChecks } from './document-values.ts';
import { entydigsoekChecks } from './entydigsoek.ts';
import { entydigsoekLimitChecks } from './entydigsoek-limits.ts';
import { entydigsoekNobodyChecks } from './entydigsoek-nobody.ts';
import { entydigsoekRefusedChecks } from './entydigsoek-refused.ts';
import { errorChecks } from './errors.ts';
import { feedChecks } from './feed.ts';
import { feedFormChecks } from './feed-form.ts';
import { feedItemChecks } from './feed-items.ts';
import { feedRefusedChecks } from './feed-refused.ts';
import { feedSelectedChecks } from './feed-selected.ts';
import { feedUnchangedChecks } from './feed-unchanged.ts';
import { hendelseChecks } from './hendelse.ts';
import { hendelseAddressChecks } from './hendelse-addresses.ts';
import { hendelseBetweenChecks } from './hendelse-between.ts';
import { hendelseBirthChecks } from './hendelse-births.ts';
import { hendelseOfPersonChecks } from './hendelse-of-person.ts';
import { httpChecks } from './http.ts';
import { numberChecks } from './numbers.ts';
import { partChecks } from './part.ts';
import { partEntityChecks } from './part-entities.ts';
import { partHistoryChecks } from './part-history.ts';
import { partRefusedChecks } from './part-refused.ts';
import { personChecks } from './person.ts';
import { rightsChecks } from './rights.ts';
import { ruleChecks } from './rules.ts';
import { ruleBetweenChecks } from './rules-between.ts';
import { soekChecks } from './soek.ts';
import { soekLimitChecks } from './soek-limits.ts';
import { statusChecks } from './statuses.ts';
import { throttleChecks } from './throttle.ts';
import { uttrekkChecks } from './uttrekk.ts';
import { uttrekkActiveChecks } from './uttrekk-active.ts';
import { uttrekkCompleteChecks } from './uttrekk-complete.ts';
import { uttrekkCriterionChecks } from './uttrekk-criteria.ts';
import { uttrekkLimitChecks } from './uttrekk-limit.ts';
import { viewChecks } from './view.ts';
import { viewPublicChecks } from './view-public.ts';
import { xmlChecks } from './xml.ts';
import { xsdChecks } from './xsd.ts';

/** Checks of Folkeregisteret's lookups, events and extracts, in each of its packages of rights. */
export const folkeregisteretChecks: readonly Check<RegisterSubject>[] = [
  ...addressChecks,
  ...accessChecks,
  ...rightsChecks,
  ...httpChecks,
  ...errorChecks,
  ...statusChecks,
  ...personChecks,
  ...bulkChecks,
  ...entydigsoekChecks,
  ...entydigsoekLimitChecks,
  ...entydigsoekNobodyChecks,
  ...entydigsoekRefusedChecks,
  ...soekChecks,
  ...soekLimitChecks,
  ...arkivChecks,
  ...xsdChecks,
  ...partChecks,
  ...partEntityChecks,
  ...partRefusedChecks,
  ...partHistoryChecks,
  ...viewChecks,
  ...viewPublicChecks,
  ...documentChecks,
  ...documentValueChecks,
  ...numberChecks,
  ...ruleChecks,
  ...ruleBetweenChecks,
  ...xmlChecks,
  ...feedChecks,
  ...feedFormChecks,
  ...feedItemChecks,
  ...feedUnchangedChecks,
  ...feedRefusedChecks,
  ...feedSelectedChecks,
  ...hendelseChecks,
  ...hendelseOfPersonChecks,
  ...hendelseBirthChecks,
  ...hendelseAddressChecks,
  ...hendelseBetweenChecks,
  ...uttrekkChecks,
  ...uttrekkCriterionChecks,
  ...uttrekkActiveChecks,
  ...uttrekkCompleteChecks,
  ...uttrekkLimitChecks,
  ...throttleChecks,
];
