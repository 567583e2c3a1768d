import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Environment variables under which package managers know one registry, where we are logged in, and nothing of this machine's. */
export function settings(url: string, token: string, folder: string): Readonly<Record<string, string>> {
  const userconfig = join(folder, 'npmrc');
  const login = `//${new URL(url).host}/:_authToken=${token}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(userconfig, `${login}\nfetch-retries=0\nupdate-notifier=false\naudit=false\nfund=false\n`);
  return {
    npm_config_registry: url,
    NPM_CONFIG_REGISTRY: url,
    npm_config_userconfig: userconfig,
    npm_config_cache: join(folder, 'npm-cache'),
    BUN_INSTALL_CACHE_DIR: join(folder, 'bun-cache'),
    DENO_DIR: join(folder, 'deno'),
  };
}
