import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Tarball } from '../../checks/packages/pack.ts';
import { readManifest } from '../../workspace.ts';
import type { RunningRegistry } from './verdaccio.ts';

/**
 * Puts somebody else's package into the registry as npm would, without what `npm publish` does around it: their package.json may name a
 * registry to publish to. See https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md.
 */
export async function putPackage({ url, token }: RunningRegistry, tarball: Tarball, folder: string): Promise<void> {
  const { name, version, integrity } = tarball;
  const file = basename(tarball.path);
  const bytes = readFileSync(tarball.path);
  const shasum = createHash('sha1').update(bytes).digest('hex');
  const dist = { integrity, shasum, tarball: `${url}${name}/-/${file}` };
  const response = await fetch(`${url}${name.replace('/', '%2f')}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      _id: name,
      name,
      'dist-tags': { latest: version },
      versions: { [version]: { ...readManifest(folder), _id: `${name}@${version}`, dist } },
      _attachments: {
        [file]: { content_type: 'application/octet-stream', data: bytes.toString('base64'), length: bytes.length },
      },
    }),
  });
  if (!response.ok) throw new Error(`${name} ${version}: HTTP ${response.status} ${await response.text()}`);
}
