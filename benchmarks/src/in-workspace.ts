import { fileURLToPath } from 'node:url';

/** Where a file or folder of this workspace is. */
export const inWorkspace = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
