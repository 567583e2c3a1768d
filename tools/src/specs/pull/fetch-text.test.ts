import { writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { withServer } from '../test-server.ts';
import { type Fetched, fetchText } from './fetch-text.ts';

const answer: RequestListener = (request, response) => {
  const moved = (location: string): unknown => response.writeHead(302, { location }).end();
  const path = request.url ?? '';
  if (path === '/text') response.writeHead(200, { 'content-type': 'text/plain' }).end('blåbær');
  else if (path === '/moved') moved('/text');
  else if (path === '/elsewhere') moved('http://other.example/text');
  else if (path === '/file') moved('file:///etc/hostname');
  else if (path === '/round') moved('/round');
  else if (path === '/large') response.writeHead(200).end('x'.repeat(2000));
  else if (path === '/half') response.writeHead(200).write('half of it');
  else if (path === '/cut')
    response.writeHead(200, { 'content-length': '99' }).write('x', () => request.socket.destroy());
  else if (path !== '/hang') response.writeHead(Number(path.slice(1))).end('Support ID: 4711');
};

const fetched = (path: string): Promise<Fetched> =>
  withServer(answer, (address) => fetchText(`${address}${path}`, { bytes: 1000, milliseconds: 500 }));

test('a text, with what it is said to be', async () => {
  expect(await fetched('/text')).toEqual({ state: 'seen', text: 'blåbær', mediaType: 'text/plain' });
});

test('a redirect on the same host is followed', async () => {
  expect(await fetched('/moved')).toMatchObject({ state: 'seen', text: 'blåbær' });
});

describe('nobody there is a state', () => {
  test.each([
    ['a failure of the server', '/503', 'it answered 503'],
    ['a page that is gone', '/404', 'it answered 404'],
    ['no answer in time', '/hang', 'no answer within 500 ms'],
    ['no end in time', '/half', 'no answer within 500 ms'],
    ['a connection that breaks', '/cut', 'no answer (UND_ERR_SOCKET)'],
    ['redirects without end', '/round', 'it redirects without end'],
  ])('%s', async (_, path, reason) => {
    expect(await fetched(path)).toEqual({ state: 'unreachable', reason });
  });

  test('nobody who listens', async () => {
    const gone = await withServer(answer, async (address) => address);
    expect(await fetchText(`${gone}/text`)).toEqual({ state: 'unreachable', reason: 'no answer (ECONNREFUSED)' });
  });
});

describe('what must not be used', () => {
  test.each([
    ['what another host says', '/elsewhere', 'it redirects to another host, other.example, which is not followed'],
    ['a file of this machine', '/file', 'it redirects to another host, file:, which is not followed'],
    ['too much', '/large', 'it is larger than 1000 bytes'],
  ])('%s', async (_, path, reason) => {
    expect(await fetched(path)).toEqual({ state: 'unusable', reason });
  });
});

test('a file', () =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'a.yaml');
    writeFileSync(path, 'a: 1\n');
    const { href } = pathToFileURL(path);
    expect(await fetchText(href)).toEqual({ state: 'seen', text: 'a: 1\n', mediaType: '' });
    expect(await fetchText(href, { bytes: 2, milliseconds: 1 })).toMatchObject({ state: 'unusable' });
    expect(await fetchText(`${href}.gone`)).toEqual({ state: 'unreachable', reason: 'it cannot be read (ENOENT)' });
  }));
