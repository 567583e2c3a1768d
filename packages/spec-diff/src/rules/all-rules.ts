import { bodyRules } from './body-rules.ts';
import { constraintRules } from './constraint-rules.ts';
import { contentRules } from './content-rules.ts';
import { defaultRules } from './default-rules.ts';
import { deprecationRules } from './deprecation-rules.ts';
import { fieldScopeRules } from './field-scope-rules.ts';
import { formRules } from './form-rules.ts';
import { headerRules } from './header-rules.ts';
import { nameRules } from './name-rules.ts';
import { oneWayRules } from './one-way-rules.ts';
import { opennessRules } from './openness-rules.ts';
import { operationRules } from './operation-rules.ts';
import { parameterRules } from './parameter-rules.ts';
import { propertyRules } from './property-rules.ts';
import type { Rule } from './rule.ts';
import { securityRules } from './security-rules.ts';
import { serverRules } from './server-rules.ts';
import { statusRules } from './status-rules.ts';
import { typeRules } from './type-rules.ts';
import { valueRules } from './value-rules.ts';

/** Every kind of change that is told apart, with what it comes to. */
export const allRules: readonly Rule[] = [
  operationRules,
  parameterRules,
  headerRules,
  bodyRules,
  statusRules,
  contentRules,
  propertyRules,
  oneWayRules,
  opennessRules,
  typeRules,
  valueRules,
  constraintRules,
  defaultRules,
  formRules,
  deprecationRules,
  nameRules,
  securityRules,
  fieldScopeRules,
  serverRules,
].flatMap((rules) => Object.values<Rule>(rules));
