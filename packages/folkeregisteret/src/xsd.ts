import type { CallOptions, Operation, Transport } from '@fellesklient/core';
import { getFeedXsd, getXsd, getXsd_1 } from './generated/operations.ts';
import { refuse } from './refused.ts';

/** Which document an XML schema is of. */
export type XsdOf = 'person' | 'hendelse' | 'feed';

const schemas: Readonly<Record<XsdOf, Operation>> = { person: getXsd_1, hendelse: getXsd, feed: getFeedXsd };

export async function xsd(transport: Transport, of: XsdOf, options: CallOptions = {}): Promise<string> {
  const operation = Object.hasOwn(schemas, of) ? schemas[of] : undefined;
  if (!operation) refuse(getXsd_1, [`xsd: must be of ${Object.keys(schemas).join(', ')}`]);
  return (await transport.send(operation as Operation, options)).text;
}
