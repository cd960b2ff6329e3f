import { recordChild } from '@custodian/contracts';
import { Log, Metrics } from '@custodian/platform';
import { createConnection } from 'mongoose';
import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { serviceProcess } from '../../apps/command-line/src/deployment/service-process';
import { freePort } from '../../apps/command-line/src/process/free-port';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { stateFile } from '../../apps/command-line/src/project';
import { ChildCollections } from '../../apps/register-service/src/child/collections.repository';
import { Loads } from '../../apps/register-service/src/child/loads.repository';
import { RecordChanges } from '../../apps/register-service/src/child/record-changes.repository';
import { RecordIndex } from '../../apps/register-service/src/look-up/record-index.repository';
import { type Authority, ownAuthority } from '../rules/authority';
import { someChild } from '../rules/children';
import { check, describedAs, type Enquiry, record, ringBack } from '../rules/enquiry-steps';

jest.setTimeout(120_000);

let authority: Authority;
let replica: ServerProcess;

beforeAll(async () => {
  authority = await ownAuthority();
  const port = await freePort();
  const settings = { ...authority.deployment.settingsOf('register-service'), HTTP_PORT: String(port) };
  replica = serviceProcess('register-service', `http://127.0.0.1:${port}`, settings, stateFile('logs', 'tests', `${authority.deployment.authority}-replica`));
  await replica.start();
});

afterAll(async () => {
  await replica.stop();
  await authority.stop();
});

const askedAbout = async (children: readonly ReturnType<typeof someChild>[]): Promise<Enquiry[]> => Promise.all(children.map(async (child) => ringBack(authority.clerk, await record(authority.clerk, describedAs(child)))));

async function foundBy(enquiry: Enquiry): Promise<string[]> {
  const { check: checked } = await check(authority.clerk, enquiry);
  return checked?.outcome === 'completed' ? (checked.subjects[0]?.candidates.map(({ childId }) => childId) ?? []) : [];
}

describe('ENQ-10 the very next check finds a child', () => {
  it('recorded a moment ago, whichever process recorded it and whichever answers', async () => {
    const children = Array.from({ length: 60 }, () => someChild());
    for (const [at, enquiry] of (await askedAbout(children)).entries()) {
      const { childId } = await authority.custodian.call(recordChild, children[at] ?? someChild());
      expect(await foundBy(enquiry)).toContain(childId);
    }
  });

  it('recorded while the process that answers stood still', async () => {
    const children = Array.from({ length: 12 }, () => someChild());
    const enquiries = await askedAbout(children);
    await replica.pause();
    const recorded = await Promise.all(children.map((child) => authority.custodian.call(recordChild, child)));
    replica.resume();
    await authority.deployment.service('register-service').stop();
    try {
      const found = await Promise.all(enquiries.map(foundBy));
      for (const [at, { childId }] of recorded.entries()) expect(found[at]).toContain(childId);
    } finally {
      await authority.deployment.service('register-service').start();
    }
  });
});

describe('where the Record cannot be read', () => {
  it('ENQ-10 nothing is said of what was read before, until it can be read again', async () => {
    const mongo = await startPrivateMongo();
    const connection = await createConnection(mongo.url, { dbName: 'register' }).asPromise();
    try {
      const [collections, changes] = [new ChildCollections(connection), new RecordChanges(connection)];
      await Promise.all([collections.onModuleInit(), changes.onModuleInit()]);
      const index = new RecordIndex(collections, new Loads(connection, changes), changes, new Log('test', 'test', 'silent'), new Metrics('test', 'test'));
      expect((await index.current()).size).toBe(0);
      await mongo.process.pause();
      await expect(index.current()).rejects.toMatchObject({ code: 'record-not-read-yet' });
      mongo.process.resume();
      expect((await index.current()).size).toBe(0);
    } finally {
      mongo.process.resume();
      await connection.close();
      await mongo.stop();
    }
  });
});
