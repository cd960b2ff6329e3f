import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { listAgencies, listCustodians, listMyNotices, listWorkers, services } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { Client } from '../../apps/command-line/src/api/client';
import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { databaseOf } from '../../apps/command-line/src/deployment/apps';
import { headsDatabaseOf } from '../../apps/command-line/src/deployment/audit-keys';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { runCommand } from '../../apps/command-line/src/process/run-command';
import { root } from '../../apps/command-line/src/project';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { ownDeployment } from '../setup/own-deployment';
import { mongodbUrl } from '../setup/servers';

/** Long enough for each service to have tried once more in vain. */
const oneMoreTryMs = 9_000;

let place: Awaited<ReturnType<typeof startPrivateMongo>>;
let deployment: Deployment;
beforeAll(async () => {
  place = await startPrivateMongo();
  deployment = await ownDeployment({ extraEnv: { AUDIT_HEADS_URL: place.url } });
}, 120_000);
afterAll(async () => {
  await deployment.stop();
  await place.stop();
});

/** How often a service's log says this. */
function said(service: string, event: string): number {
  return readFileSync(deployment.service(service).logFile, 'utf8').split(`"event":"${event}"`).length - 1;
}

/** Waits until each service's log has said this so often. */
async function untilSaid(event: string, times: number): Promise<void> {
  await eventually(() => Promise.resolve(services.every((service) => said(service, event) === times) || undefined), 30_000);
}

async function withClient<T>(url: string, work: (client: mongo.MongoClient) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(url, { writeConcern: { w: 'majority' } });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** `./custodian audit verify`, as the one who verifies runs it. */
function verify(): ReturnType<typeof runCommand> {
  return runCommand('./custodian', ['audit', 'verify', '--authority', deployment.authority, '--mongo', mongodbUrl(), '--heads', place.url], { cwd: root });
}

it('REC-14 with the other place of the heads away the services go on, say so once, and catch up', async () => {
  await place.process.kill();
  const custodian = new Client(deployment.gatewayUrl, await signIn(deployment.gatewayUrl, 'custodian'));
  expect((await custodian.call(listAgencies, {})).agencies).toEqual([]);
  expect((await custodian.call(listWorkers, {})).workers).toEqual([]);
  expect((await custodian.call(listMyNotices, {})).notices).toEqual([]);
  expect((await custodian.call(listCustodians, {})).custodians).toEqual([]);
  await untilSaid('audit.heads-place-away', 1);
  await wait(oneMoreTryMs);
  expect((await custodian.call(listAgencies, {})).agencies).toEqual([]);
  expect(services.map((service) => [said(service, 'audit.heads-place-away'), said(service, 'audit.heads-place-back')])).toEqual(services.map(() => [1, 0]));
  await place.process.restart();
  await untilSaid('audit.heads-place-back', 1);
  expect(services.map((service) => said(service, 'audit.heads-place-away'))).toEqual(services.map(() => 1));
  const copies = await withClient(place.url, (client) => Promise.all(services.map((service) => client.db(headsDatabaseOf(deployment.authority)).collection(service).countDocuments())));
  expect(copies).toEqual(services.map(() => 1));
}, 90_000);

it('REC-14 the command that verifies ends with 0 where every trail is whole, and with 1 where one is not', async () => {
  const whole = await verify();
  expect([whole.code, whole.output]).toEqual([0, expect.not.stringContaining('WRONG') as string]);
  await withClient(mongodbUrl(), (client) => client.db(databaseOf(deployment.authority, 'register-service')).collection('audit').updateOne({ seq: 1 }, { $set: { actorId: 'staff:nobody' } }));
  const altered = await verify();
  expect([altered.code, altered.output]).toEqual([1, expect.stringMatching(/register-service .*WRONG at 1: /u) as string]);
}, 60_000);
