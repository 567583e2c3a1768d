import { minProfilLink } from '@fellesklient/idporten/minprofil';
import { createKrrClient } from '@fellesklient/krr';
import { environments } from '@fellesklient/krr/environments';
import type { ClientSubject } from './client-subject.ts';

/** Where the clients of this repository go that are told no more than an environment. */
export const fellesklientPlaces: Required<Pick<ClientSubject, 'krrAddress' | 'krrPlace' | 'profileLink'>> = {
  async krrAddress(environment) {
    let asked = '';
    const krr = createKrrClient({
      environment,
      auth: { get: async () => 'token', invalidate: () => {} },
      fetch: async (input, init) => {
        asked = new Request(input, init).url;
        return Response.json({ personer: [] });
      },
    });
    await krr.personer(['00000000000'], { inkluderIkkeRegistrerte: false });
    return asked;
  },
  krrPlace: (environment) => environments[environment],
  profileLink: (environment, gotoUrl) => minProfilLink({ environment, ...(gotoUrl !== undefined && { gotoUrl }) }),
};
