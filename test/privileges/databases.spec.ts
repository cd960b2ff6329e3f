import { services, type Service } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { collectionsOf } from '../../apps/command-line/src/deployment/privileges/collections';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { ownDeployment } from '../setup/own-deployment';
import { mongodbUrl } from '../setup/servers';

let deployment: Deployment;
const clients: mongo.MongoClient[] = [];
beforeAll(async () => {
  deployment = await ownDeployment();
}, 120_000);
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await deployment.stop();
});

function clientOf(url: string | undefined): mongo.MongoClient {
  const client = new mongo.MongoClient(url ?? '', { serverSelectionTimeoutMS: 3_000 });
  clients.push(client);
  return client;
}

/** `allowed`, or the code with which the server refused: 13 is its own access control. */
function attempt(work: Promise<unknown>): Promise<unknown> {
  return work.then(() => 'allowed', (thrown: unknown) => (thrown instanceof mongo.MongoServerError ? thrown.code : thrown));
}

const settingOf = (service: Service, name: string) => deployment.settingsOf(service)[name] ?? '';
const databaseOf = (service: Service) => settingOf(service, 'MONGODB_DATABASE');
const filter = { entryId: 'nobody' };

/** What nobody but the administrator may do with a collection, whatever its documents. */
function onCollection(db: mongo.Db, name: string): Promise<unknown>[] {
  return [
    db.collection(name).drop(),
    db.renameCollection(name, `${name}_gone`),
    db.command({ collMod: name, validator: {} }),
    db.command({ convertToCapped: name, size: 4096 }),
    db.collection(name).dropIndex('*'),
  ];
}

describe.each(services)('%s in its own database', (service) => {
  let db: mongo.Db;
  beforeAll(() => {
    db = clientOf(settingOf(service, 'MONGODB_URL')).db(databaseOf(service));
  });

  it('adds to the trail and reads it, and changes, removes or ages nothing in it', async () => {
    const audit = db.collection('audit');
    const refused = await Promise.all([
      audit.updateOne(filter, { $set: { actorId: 'somebody-else' } }), audit.updateMany({}, { $unset: { seq: '' } }), audit.replaceOne(filter, {}), audit.findOneAndUpdate(filter, { $set: { x: 1 } }),
      audit.deleteOne(filter), audit.deleteMany({}), audit.findOneAndDelete(filter),
      audit.bulkWrite([{ deleteMany: { filter: {} } }]),
      audit.aggregate([{ $limit: 1 }, { $merge: { into: 'audit', whenMatched: 'replace' } }]).toArray(),
      audit.aggregate([{ $limit: 1 }, { $out: 'audit' }]).toArray(),
      audit.createIndexes([{ key: { at: 1 }, expireAfterSeconds: 0 }]),
      db.collection('audit_pending').createIndexes([{ key: { at: 1 }, expireAfterSeconds: 0 }]),
      db.collection('audit_pending').updateOne({}, { $set: { actorId: 'somebody-else' } }),
      db.collection('audit_heads').deleteOne({}),
      ...onCollection(db, 'audit'),
    ].map(attempt));
    expect(refused).toEqual(refused.map(() => 13));
    expect(await attempt(audit.findOne({}))).toBe('allowed');
    expect(await attempt(audit.insertOne({ entryId: `trial-${service}` }))).toBe('allowed');
    expect(await attempt(db.collection('audit_pending').deleteOne({ _id: new mongo.ObjectId() }))).toBe('allowed');
  });

  it('may do in each collection what is said of it, and no more', async () => {
    for (const [name, { documents }] of collectionsOf(service)) {
      const rows = db.collection<{ _id: string }>(name);
      const [find, update, remove] = await Promise.all([rows.findOne({ _id: 'nobody' }), rows.updateOne({ _id: 'nobody' }, { $set: { x: 1 } }), rows.deleteOne({ _id: 'nobody' })].map(attempt));
      const said = (action: (typeof documents)[number]) => (documents.includes(action) ? 'allowed' : 13);
      expect([name, find, update, remove]).toEqual([name, said('find'), said('update'), said('remove')]);
      expect(await Promise.all(onCollection(db, name).map(attempt))).toEqual([13, 13, 13, 13, 13]);
    }
    expect(await attempt(db.collection('anything-else').findOne({}))).toBe(13);
    expect(await attempt(db.collection('anything-else').insertOne({}))).toBe(13);
  });

  it('makes no user, no role, and ends neither its database nor the server', async () => {
    const admin = db.admin();
    const refused = await Promise.all([
      db.command({ createUser: 'another', pwd: 'another', roles: [] }),
      db.command({ grantRolesToUser: service, roles: [{ role: 'root', db: 'admin' }] }),
      db.command({ updateRole: service, privileges: [] }),
      db.command({ createRole: 'another', privileges: [], roles: [] }),
      db.dropDatabase(),
      admin.command({ shutdown: 1 }), admin.command({ fsync: 1 }), admin.command({ getParameter: '*' }), admin.command({ replSetStepDown: 1 }),
      db.command({ profile: 2 }),
    ].map(attempt));
    expect(refused).toEqual(refused.map(() => 13));
  });

  it('reads and writes nothing in another service’s database, nor where the heads are copied to', async () => {
    const heads = settingOf(service, 'AUDIT_HEADS_DATABASE');
    for (const other of [...services.filter((name) => name !== service).map(databaseOf), heads, 'admin', 'local']) {
      const elsewhere = db.client.db(other);
      const refused = await Promise.all(['audit', 'children', 'oplog.rs', 'system.users', service].flatMap((name) => {
        const rows = elsewhere.collection(name);
        return [rows.findOne({}), rows.countDocuments(), rows.insertOne({}), rows.watch().next()].map(attempt);
      }));
      expect([other, ...new Set(refused)]).toEqual([other, 13]);
    }
  });

  it('adds heads by other credentials, which open nothing else and read nothing', async () => {
    const heads = clientOf(settingOf(service, 'AUDIT_HEADS_URL')).db(settingOf(service, 'AUDIT_HEADS_DATABASE'));
    const copies = heads.collection<{ _id: string }>(service);
    expect(await attempt(copies.insertOne({ _id: 'trial' }))).toBe('allowed');
    const others = services.filter((name) => name !== service);
    const refused = await Promise.all([
      copies.findOne({}), copies.updateOne({}, { $set: { x: 1 } }), copies.deleteOne({}), copies.drop(), copies.createIndexes([{ key: { at: 1 } }]),
      ...others.map((other) => heads.collection(other).insertOne({})),
      heads.client.db(databaseOf(service)).collection('audit').findOne({}),
    ].map(attempt));
    expect(refused).toEqual(refused.map(() => 13));
  });
});

it('lets nobody in without a name', async () => {
  const nobody = clientOf(mongodbUrl().replace(/\/\/[^@/]*@/u, '//'));
  expect(await attempt(nobody.db(databaseOf('register-service')).collection('children').findOne({}))).toBe(13);
});
