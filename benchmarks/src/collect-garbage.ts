import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// As the command line's --expose-gc, so that no command has to carry the flag.
setFlagsFromString('--expose-gc');

/** Collects everything that nothing holds, so that no block pays for what another one left behind. */
export const collectGarbage: () => void = runInNewContext('gc');
