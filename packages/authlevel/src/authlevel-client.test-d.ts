import type { AuthlevelClient } from './authlevel-client.ts';
import { createAuthlevelClient } from './authlevel-client.ts';

declare const authlevel: AuthlevelClient;
const svar = await authlevel.harBruktNivaa4('', { fraDato: '2022-01-31', deadlineMs: 1000 });

// @ts-expect-error a person who is no user has used nothing
svar.harBruktNivaa4;
if (svar.registrert) svar.harBruktNivaa4 satisfies boolean;

const { auth } = {} as { auth: Parameters<typeof createAuthlevelClient>[0]['auth'] };
// @ts-expect-error no name stands for a place any more
createAuthlevelClient({ environment: 'prod', auth });
