import type { CallOptions, Transport } from '@fellesklient/core';
import { sisteSekvensnummerIFeed } from './generated/operations.ts';
import { isSekvensnummer } from './sekvensnummer.ts';

export async function sisteSekvensnummer(transport: Transport, options: CallOptions = {}): Promise<number> {
  const { json } = await transport.send(sisteSekvensnummerIFeed, {
    ...options,
    check: (answer) => (isSekvensnummer(answer.json) ? undefined : { problems: ['body: must be a sequence number'] }),
  });
  return json as number;
}
