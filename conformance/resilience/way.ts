import type { Row } from './row.ts';
import { type FaultServer, startFaultServer } from './server/fault-server.ts';
import type { Pace } from './server/pace.ts';
import type { Register } from './server/register.ts';

/** The way to a server, and another that redirects point to. */
export interface Way {
  readonly baseUrl: string;
  readonly server: FaultServer;
  readonly elsewhere: FaultServer;
}

/** Starts what a row needs, or not even that. */
export async function openWay(
  { way }: Row,
  client: Pick<Register, 'answer' | 'retryAfterUnit'>,
  pace: Pace,
): Promise<Way> {
  const register = { answer: client.answer, retryAfterUnit: client.retryAfterUnit, pace };
  const elsewhere = await startFaultServer({ ...register, elsewhere: '' });
  const protocol = way === 'closed port' || way === 'unknown host' ? 'http' : way;
  const server = await startFaultServer({ ...register, elsewhere: `http://localhost:${elsewhere.port}` }, protocol);
  if (way === 'closed port') await server.close();
  // Longer than a label may be (RFC 1035 section 2.3.4): no resolver is asked.
  const baseUrl = way === 'unknown host' ? `http://${'x'.repeat(64)}` : server.baseUrl;
  return { baseUrl, server, elsewhere };
}

export async function closeWay({ server, elsewhere }: Way): Promise<void> {
  await Promise.all([server.close(), elsewhere.close()]);
}
