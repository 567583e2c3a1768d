import type { Browse, ProfilePages } from '../../src/index.ts';
import type { ProfileContact } from '../../src/register-subject.ts';
import type { Command } from './access.ts';
import { picking, sentTo } from './login.ts';

const gotoUrl = 'https://tjeneste.example/tilbake?steg=2&fra=minprofil';

/** The sandbox's MinProfil with an address to go back to, and a citizen who visits it without looking. */
export async function sandboxProfilePages(command: Command): Promise<Omit<ProfilePages, 'baseUrl'>> {
  await command('POST', '/goto-urls', { goto_url: gotoUrl });
  return { gotoUrl, visit };
}

/** Follows MinProfil to the login and back, and sends its form. */
async function visit(address: string, browse: Browse, contact?: ProfileContact): Promise<string | undefined> {
  const entrance = await sentTo(await sentTo(picking(address), browse), browse);
  const { body: page } = await browse({ method: 'GET', url: entrance });
  const read = (pattern: RegExp): string => pattern.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const answer = await browse({
    method: 'POST',
    url: read(/<form method="post" action="([^"]*)"/),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ visit: read(/name="visit" value="([^"]*)"/), ...contact }).toString(),
  });
  return answer.headers.get('location') ?? undefined;
}
