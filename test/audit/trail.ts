import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEntry, AuditStore, AuditTrail, chainName, Heads, HeadsCopy, type HeadCopy, keyIdOf, mostAtOnce, Sequencer, SigningKey, Texts, TrailReader, type Verdict, verifyChain } from '@custodian/audit';
import { Log } from '@custodian/platform';
import { openSealing } from '@custodian/sealing';
import { type Connection, createConnection, mongo } from 'mongoose';
import { ownName } from '../setup/own-deployment';
import { mongodbUrl } from '../setup/servers';

/** The trail of a service that does not run: its database, the other place of its heads, and hands on both. */
export class TrailOfAService {
  readonly store: AuditStore;
  readonly trail: AuditTrail;
  readonly reader: TrailReader;
  readonly texts: Texts;
  readonly sequencer: Sequencer;
  readonly heads: Heads;
  readonly chain: string;
  readonly copy: HeadsCopy;

  private constructor(
    readonly service: string,
    readonly connection: Connection,
    readonly key: KeyObject,
    private readonly folder: string,
  ) {
    this.chain = chainName('northmoor', service);
    this.store = new AuditStore(this.database);
    this.texts = new Texts(this.store, openSealing(connection, join(folder, 'sealing.json'), new Log('test', 'northmoor', 'silent')));
    this.trail = new AuditTrail(this.store, this.texts);
    this.reader = new TrailReader(this.store, this.texts);
    this.sequencer = new Sequencer(this.store, this.chain);
    this.heads = new Heads(this.store, new SigningKey(key), this.chain);
    this.copy = new HeadsCopy(this.store, { url: mongodbUrl(), database: this.headsDatabase, collection: service });
  }

  static async of(service: string): Promise<TrailOfAService> {
    const folder = mkdtempSync(join(tmpdir(), 'custodian-trail-'));
    writeFileSync(join(folder, 'sealing.json'), JSON.stringify({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }), { mode: 0o600 });
    const connection = await createConnection(mongodbUrl(), { dbName: ownName('audit'), ignoreUndefined: true }).asPromise();
    const trail = new TrailOfAService(service, connection, generateKeyPairSync('ed25519').privateKey, folder);
    await trail.store.prepare();
    return trail;
  }

  get database(): mongo.Db {
    return this.connection.getClient().db(this.connection.name);
  }

  get copies(): mongo.Collection<HeadCopy> {
    return this.connection.getClient().db(this.headsDatabase).collection<HeadCopy>(this.service, { writeConcern: { w: 'majority' } });
  }

  /** Chains everything that is pending. */
  async chainAll(): Promise<void> {
    while ((await this.sequencer.pass(new Date())) === mostAtOnce);
  }

  /** Signs the chain's end, and copies it. */
  async sign(): Promise<void> {
    await this.heads.sign(new Date(), true);
    await this.copy.carry();
  }

  verify(lateMs = 60_000, now = new Date()): Promise<Verdict> {
    const keys = new Map([[keyIdOf(publicOf(this.key)), publicOf(this.key)]]);
    return verifyChain({ chain: this.chain, store: this.store, copies: this.copies, keys, openText: (row) => this.texts.open(row), now, lateMs });
  }

  async remove(): Promise<void> {
    await this.copy.close();
    await this.connection.getClient().db(this.headsDatabase).dropDatabase();
    await this.connection.dropDatabase();
    await this.connection.close();
    rmSync(this.folder, { recursive: true });
  }

  private get headsDatabase(): string {
    return `${this.connection.name}-heads`;
  }
}

function publicOf(key: KeyObject): KeyObject {
  return new SigningKey(key).publicKey;
}

/** An entry as an operation leaves one. */
export function entry(details: Partial<AuditEntry> = {}): AuditEntry {
  return {
    entryId: randomUUID(), at: new Date(), service: 'enquiry-service', actorId: 'staff:duty-clerk', roles: ['clerk'], action: 'enquiry.get', outcome: 'looked',
    childIds: [], correlationId: randomUUID(), ...details,
  };
}
