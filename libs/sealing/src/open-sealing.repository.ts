import type { Log } from '@custodian/platform';
import type { Connection } from 'mongoose';
import { DataKeys } from './keys/data-keys.repository';
import { KeyRing } from './keys/key-ring';
import { KeyFile } from './provider/key-file';
import { Sealing } from './sealing';

const freshMs = 30_000;

/** Sealing of one service's database by the keys of a file, for who reads beside the service. */
export function openSealing(connection: Connection, keyFile: string, log: Log): Sealing {
  return new Sealing(new KeyRing(new DataKeys(connection), new KeyFile(keyFile), freshMs), log);
}
