import { catalogue, check, getWorker, listWorkers, recordWorker } from '@custodian/contracts';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { integrationGateway } from '../../apps/command-line/src/deployment/service-keys';
import { type Authority, ownAuthority, workerOf } from '../rules/authority';
import { BusParty } from '../setup/bus-party';

let authority: Authority;
let enquiry: BusParty;
let notification: BusParty;
let gateway: BusParty;
beforeAll(async () => {
  authority = await ownAuthority();
  const { rabbitmqUrl, authority: name } = authority.deployment;
  enquiry = await BusParty.on(rabbitmqUrl, name, 'enquiry-service');
  notification = await BusParty.on(rabbitmqUrl, name, 'notification-service');
  gateway = await BusParty.on(rabbitmqUrl, name, integrationGateway);
}, 120_000);
afterAll(async () => {
  await Promise.all([enquiry.leave(), notification.leave(), gateway.leave()]);
  await authority.stop();
});

const clerk = { actor: { id: 'staff:duty-clerk', roles: ['clerk'] } };
const question = check.example.input;
const denied = { problem: { status: 403, code: 'not-permitted' } };
const unknown = { problem: { status: 401, code: 'no-actor' } };

describe('who asks over the bus (REC-14)', () => {
  it('lets enquiry-service ask for a clerk what nobody may ask themselves', async () => {
    expect(await enquiry.call(check, { input: question, vouched: clerk })).toMatchObject({ ok: { subjects: [{ candidates: [] }] } });
    expect(await notification.call(check, { input: question, vouched: clerk })).toMatchObject(denied);
  });

  it('does not take the word of a service for another service, nor for itself as a person', async () => {
    const workerId = workerOf(authority, 'duty-clerk');
    const itself = { actor: { id: 'service:notification-service', roles: ['service'] } };
    expect(await notification.call(getWorker, { input: { workerId }, vouched: itself })).toMatchObject({ ok: { workerId } });
    expect(await enquiry.call(getWorker, { input: { workerId }, vouched: itself })).toMatchObject(unknown);
    expect(await notification.call(getWorker, { input: { workerId }, vouched: { actor: { id: 'service:notification-service', roles: ['custodian'] } } })).toMatchObject(unknown);
    expect(await enquiry.call(getWorker, { input: { workerId }, vouched: { actor: { id: 'staff:duty-clerk', roles: ['clerk', 'service'] } } })).toMatchObject(unknown);
  });

  it('does not take the word of a gateway for a person, but takes the person’s own token', async () => {
    const token = await signIn(authority.deployment.gatewayUrl, 'duty-clerk');
    expect(await gateway.call(listWorkers, { input: {}, vouched: clerk })).toMatchObject(unknown);
    expect(await gateway.call(listWorkers, { input: {}, authorization: `Bearer ${token}` })).toMatchObject({ ok: { workers: expect.arrayContaining([]) as unknown } });
    expect(await gateway.call(listWorkers, { input: {}, authorization: `Bearer ${token.slice(0, -2)}` })).toMatchObject({ problem: { status: 401, code: 'token-not-accepted' } });
  });

  it('treats a person’s token as at the front door, whoever brings it', async () => {
    const token = await signIn(authority.deployment.gatewayUrl, 'duty-clerk');
    expect(await gateway.call(check, { input: question, authorization: `Bearer ${token}` })).toMatchObject(denied);
    expect(await enquiry.call(check, { input: question, authorization: `Bearer ${token}` })).toMatchObject(denied);
  });

  it('carries a command out once for each of its keys, by the word of the person’s own token', async () => {
    const token = await signIn(authority.deployment.gatewayUrl, 'custodian');
    const input = { ...recordWorker.example.input, authorityWorkerId: 'over-the-bus' };
    const first = await gateway.call(recordWorker, { input, authorization: `Bearer ${token}`, idempotencyKey: 'one-and-the-same' });
    const again = await gateway.call(recordWorker, { input, authorization: `Bearer ${token}`, idempotencyKey: 'one-and-the-same' });
    expect(first).toMatchObject({ ok: { version: 1 } });
    expect(again).toEqual(first);
  });

  it('takes no call in plain text, of any operation', async () => {
    const plain = JSON.stringify({ input: {}, word: 'none', authorization: `Bearer ${await signIn(authority.deployment.gatewayUrl, 'custodian')}` });
    for (const operation of catalogue.operations.filter(({ kind }) => kind === 'query')) {
      expect(await gateway.call(operation, plain)).toMatchObject({ problem: { status: 400, code: 'malformed' } });
    }
  });
});
