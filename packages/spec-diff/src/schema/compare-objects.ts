import type { Comparison } from '../comparison.ts';
import { below } from '../finding/location.ts';
import { opennessRules } from '../rules/openness-rules.ts';
import { propertyRules } from '../rules/property-rules.ts';
import { compareSchemas } from './compare-schemas.ts';
import { origin, originOf, type Views } from './views.ts';

export function compareObjects(comparison: Comparison, views: Views): void {
  const { before, after } = views;
  for (const name of new Set([...before.properties.keys(), ...after.properties.keys()])) {
    compareProperty(comparison, views, name);
  }
  const at = originOf(views, 'additionalProperties', 'unevaluatedProperties');
  if (before.isClosed !== after.isClosed) {
    comparison.found(opennessRules[after.isClosed ? 'object-closed' : 'object-opened'], at);
  }
  const [was, is] = [before.otherNames, after.otherNames];
  if (was && is) {
    const place = origin(views, was.at, is.at, below(views.at, 'additionalProperties'));
    compareSchemas(comparison, place, was.schema, is.schema);
  } else if (is) comparison.found(opennessRules['names-typed'], at);
  else if (was) comparison.found(opennessRules['names-untyped'], at);
}

function compareProperty(comparison: Comparison, views: Views, name: string): void {
  const { before, after } = views;
  const [was, is] = [before.properties.get(name), after.properties.get(name)];
  const here = origin(views, was?.at, is?.at, below(views.at, 'properties', name));
  const [wasRequired, isRequired] = [before.required.has(name), after.required.has(name)];
  const [wasThere, isThere] = [was !== undefined && was.schema !== false, is !== undefined && is.schema !== false];
  const found = (rule: keyof typeof propertyRules): void => comparison.found(propertyRules[rule], here, { name });
  if (wasThere && isThere) {
    if (wasRequired !== isRequired) found(isRequired ? 'property-required' : 'property-optional');
    compareSchemas(comparison, here, was?.schema, is?.schema);
  } else if (isThere) {
    if (was) found('property-let-in');
    else found(isRequired ? 'required-property-added' : 'optional-property-added');
  } else if (wasThere) {
    if (is) found('property-ruled-out');
    else found(wasRequired ? 'required-property-removed' : 'optional-property-removed');
  }
}
