import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditStore, chainName, type HeadCopy, publicKeysIn, Texts, type Verdict, verifyChain } from '@custodian/audit';
import { type Service, services } from '@custodian/contracts';
import { connectedDatabase, Log } from '@custodian/platform';
import { openSealing } from '@custodian/sealing';
import { createConnection, type Connection, mongo } from 'mongoose';
import { headsDatabaseOf } from '../deployment/audit-keys';
import { databaseOf } from '../deployment/apps';
import { sealingKeysOf } from '../deployment/sealing-keys';

/** Whose trails are verified, and with what. */
export interface Verification {
  readonly authority: string;
  readonly mongoUrl: string;
  readonly headsUrl: string;
  /** A folder of `<service>.pem`. */
  readonly publicKeys: string;
  readonly lateMs: number;
}

/** Verifies every service's trail, one after another. Only reads. */
export async function verifyAuthority(asked: Verification): Promise<Verdict[]> {
  const heads = new mongo.MongoClient(asked.headsUrl);
  const verdicts: Verdict[] = [];
  try {
    for (const service of services) {
      const connection = await createConnection(asked.mongoUrl, { dbName: databaseOf(asked.authority, service), autoIndex: false }).asPromise();
      try {
        verdicts.push(await verifyService(asked, service, connection, heads.db(headsDatabaseOf(asked.authority))));
      } finally {
        await connection.close();
      }
    }
  } finally {
    await heads.close();
  }
  return verdicts;
}

function verifyService({ authority, publicKeys, lateMs }: Verification, service: Service, connection: Connection, heads: mongo.Db): Promise<Verdict> {
  const store = new AuditStore(connectedDatabase(connection));
  const keyFile = join(publicKeys, `${service}.pem`);
  const sealingKeys = sealingKeysOf(authority, service);
  const texts = existsSync(sealingKeys) ? new Texts(store, openSealing(connection, sealingKeys, new Log('audit-verify', authority, 'silent'))) : undefined;
  return verifyChain({
    chain: chainName(authority, service),
    store,
    copies: heads.collection<HeadCopy>(service),
    keys: publicKeysIn(existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : ''),
    openText: texts && ((row) => texts.open(row)),
    now: new Date(),
    lateMs,
  });
}
