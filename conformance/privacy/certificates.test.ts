import { rmSync } from 'node:fs';
import { readSertifikat } from '@fellesklient/krr/certificate';
import { inspectCertificate } from '@fellesklient/maskinporten/certificate';
import { encryptedPemKey, pkcs12Key } from '@fellesklient/maskinporten/pkcs12';
import fc from 'fast-check';
import { afterAll } from 'vitest';
import type { Table } from './collaborators.ts';
import {
  certificates,
  type Damage,
  damages,
  fileSecrets,
  folder,
  type Given,
  openable,
  pems,
  pkcs12Options,
} from './key-files.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { realWork } from './real-work.ts';
import { persons } from './registers.ts';
import { Run } from './run.ts';
import { kindOf, often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

afterAll(() => rmSync(folder, { recursive: true }));

const files = fc.record({
  stage: stages,
  damage: damages,
  certificate: often(certificates),
  pkcs12: kindOf(pkcs12Options),
  openable: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: kindOf(openable) }),
  pem: kindOf(pems),
});

interface Input {
  readonly stage: Stage;
  readonly damage: Damage;
  readonly certificate: string;
  readonly pkcs12: string;
  readonly openable: string;
  readonly pem: string;
}

const { console: talker } = globalThis;
const entries = { readSertifikat, inspectCertificate, pkcs12Key, encryptedPemKey };

const leaksOf =
  (entry: typeof entries) =>
  async ({ stage, damage, ...kinds }: Input, witness: Witness) => {
    const run = new Run(stage, witness, persons);
    run.keepSecret(fileSecrets);
    const given = <T>(table: Table<Given>, kind: string): T =>
      table[kind]?.(run.say, stage.secrets, stage.thrown)(damage) as T;
    const certificate = given<string>(certificates, kinds.certificate);
    await run.call(() => entry.readSertifikat(certificate));
    await run.call(() => entry.inspectCertificate(certificate));
    await run.call(() => realWork(entry.pkcs12Key(given(pkcs12Options, kinds.pkcs12))));
    if (kinds.openable) await run.call(() => realWork(entry.pkcs12Key(given(openable, kinds.openable))));
    await run.call(() => realWork(entry.encryptedPemKey(given(pems, kinds.pem))));
    return run.leaks();
  };

leaksNothing('certificates and files with keys', 0.02, files, leaksOf(entries));

const quoting = (value: unknown): never => {
  throw new TypeError(`Option certificate: ${String(value)} is none.`);
};
leakIsFound('a certificate that is quoted', 'error message', files, leaksOf({ ...entries, readSertifikat: quoting }));
leakIsFound(
  'a key file that tells its password',
  'error message',
  files,
  leaksOf({ ...entries, pkcs12Key: async ({ password: told }) => quoting(told) }),
);
leakIsFound(
  'a key that goes on the console',
  'console.debug',
  files,
  leaksOf({
    ...entries,
    encryptedPemKey: async (options) => {
      const opened = await encryptedPemKey(options);
      talker.debug(opened.pem);
      return opened;
    },
  }),
);
