import type { BusinessCertificate } from '../../src/index.ts';
import type { Command } from './access.ts';

interface Order {
  readonly organisation_number: string;
  readonly environment?: 'test' | 'prod';
  readonly key_usage?: 'encryption';
  readonly profile?: 'SEID1';
  /** Milliseconds since 1970. */
  readonly not_before?: number;
  readonly not_after?: number;
}

/** Has the sandbox's certificate authority issue a business certificate. */
export async function issueCertificate(command: Command, order: Order): Promise<BusinessCertificate> {
  const { chain, private_key } = await command('POST', '/certificates', { ...order });
  const [holder = '', ...issuers] = chain as readonly string[];
  return { chain: [holder, ...issuers], privateKey: String(private_key) };
}
