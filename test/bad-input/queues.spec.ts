import { randomUUID } from 'node:crypto';
import { connect, type ConfirmChannel } from 'amqplib';
import { type AnyOperation, catalogue, childEnquiredAbout, operationsOfEvery, type OutputOf, patternOf, type Service } from '@custodian/contracts';
import { BusParty } from '../setup/bus-party';
import { type Authority, ownAuthority } from '../rules/authority';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { stateOf } from './state';

const planted = 'Plantagenista';
const pattern = patternOf(childEnquiredAbout);
const routingKey = `${childEnquiredAbout.stream}.${pattern}`;

let authority: Authority;
let party: BusParty;
/** As the service that owns the event. */
let channel: ConfirmChannel;
let leave: () => Promise<void>;
beforeAll(async () => {
  authority = await ownAuthority();
  const { rabbitmqUrl, rabbitmqUrlOf, authority: name } = authority.deployment;
  party = await BusParty.on(rabbitmqUrl, name, 'enquiry-service');
  const own = await connect(rabbitmqUrlOf(childEnquiredAbout.owner));
  channel = await own.createConfirmChannel();
  leave = () => own.close();
}, 120_000);
afterAll(async () => {
  await leave();
  await party.leave();
  await authority.stop();
});

type Parked = OutputOf<(typeof operationsOfEvery)['register-service']['parked']['list']>['parked'][number];

function parkedAs(service: Service, messageId: string): Promise<Parked> {
  return eventually(async () => {
    const { parked } = await authority.operations.call(operationsOfEvery[service].parked.list, { limit: 500 });
    return parked.find((message) => message.messageId === messageId);
  });
}

async function publish(type: string, body: string, headers: Record<string, unknown>): Promise<string> {
  const messageId = randomUUID();
  const userId = `${authority.deployment.authority}.${childEnquiredAbout.owner}`;
  channel.publish('events', routingKey, Buffer.from(body), { messageId, userId, type, correlationId: messageId, persistent: true, contentType: 'application/json', headers });
  await channel.waitForConfirms();
  return messageId;
}

function envelope(key: string = randomUUID()) {
  return { stream: childEnquiredAbout.stream, key, seq: 1, 'occurred-at': new Date().toISOString(), 'actor-id': 'staff:duty-clerk' };
}

describe('an event that cannot be handled is parked with its reason, and changes nothing else', () => {
  const good = () => ({ ...childEnquiredAbout.example, childId: randomUUID() });
  it.each([
    ['not JSON', pattern, () => `{"name":"${planted}"`, 'unreadable'],
    ['a key twice', pattern, () => `{"a":"${planted}","a":1}`, 'unreadable'],
    ['a field of another type', pattern, () => JSON.stringify({ ...good(), because: planted }), 'invalid-payload'],
    ['a field missing', pattern, () => JSON.stringify({ childId: randomUUID() }), 'invalid-payload'],
    ['another key than it was sent under', pattern, () => JSON.stringify(good()), 'invalid-payload'],
    ['an unknown type', 'enquiry.child-forgotten.v1', () => JSON.stringify(good()), 'unknown-type'],
    ['an unknown version', 'enquiry.child-enquired-about.v99', () => JSON.stringify(good()), 'unknown-version'],
  ])('%s', async (_what, type, body, reason) => {
    const before = await stateOf(authority.deployment.authority);
    const messageId = await publish(type, body(), envelope());
    const parked = await parkedAs('notification-service', messageId);
    expect(parked).toMatchObject({ reason, pattern: type, status: 'parked', attempts: 1 });
    expect(JSON.stringify(parked)).not.toContain(planted);
    const after = await stateOf(authority.deployment.authority);
    const name = `${authority.deployment.authority}_notification`;
    expect(Object.entries(after).filter(([collection, count]) => before[collection] !== count && ![`${name}.parked`, `${name}.positions`].includes(collection))).toEqual([]);
  });

  it('an envelope that does not say whose order it belongs to', async () => {
    const messageId = await publish(pattern, JSON.stringify(good()), { name: planted });
    expect(await parkedAs('notification-service', messageId)).toMatchObject({ reason: 'unreadable' });
  });
});

describe('a parked event', () => {
  it('is shown to operations only, and can be set aside', async () => {
    const messageId = await publish(pattern, 'not JSON', envelope());
    await parkedAs('notification-service', messageId);
    const { list, setAside } = operationsOfEvery['notification-service'].parked;
    await expect(authority.clerk.call(list, {})).rejects.toThrow('403 not-permitted');
    expect(await authority.operations.call(setAside, { messageId, reason: 'A test message' })).toEqual({ messageId, status: 'set-aside' });
    await expect(authority.operations.call(setAside, { messageId, reason: 'Again' })).rejects.toThrow('409 message-not-parked');
  });

  it('REC-14 is set aside for a reason that the auditor reads on the trail, and can erase', async () => {
    const messageId = await publish(pattern, 'not JSON', envelope());
    await parkedAs('notification-service', messageId);
    const { parked, audit, eraseAuditText } = operationsOfEvery['notification-service'];
    await authority.operations.call(parked.setAside, { messageId, reason: 'Sent by mistake' });
    const entry = async () => (await authority.auditor.call(audit, { action: parked.setAside.name, limit: 500 })).entries.find(({ resourceId, outcome }) => resourceId === messageId && outcome === 'done');
    const { entryId = '', ...written } = (await entry()) ?? {};
    expect(written).toMatchObject({ freeText: 'Sent by mistake' });
    await expect(authority.custodian.call(eraseAuditText, { entryId, reason: 'entered-in-error' })).rejects.toThrow('403 not-permitted');
    expect(await authority.auditor.call(eraseAuditText, { entryId, reason: 'entered-in-error' })).toEqual({ entryId, textErased: true });
    expect(await entry()).toMatchObject({ entryId, textErased: true });
    await expect(authority.auditor.call(eraseAuditText, { entryId, reason: 'entered-in-error' })).rejects.toThrow('409 audit-text-erased');
    await expect(authority.auditor.call(eraseAuditText, { entryId: messageId, reason: 'entered-in-error' })).rejects.toThrow('404 audit-text-not-found');
  });
});

const vouched = { actor: { id: 'staff:custodian', roles: ['custodian'] } };
const recordWorker = operationNamed('register.record-worker');
const check = operationNamed('register.check');

describe('a command nobody waits for', () => {
  const commands = catalogue.operations.filter(({ kind }) => kind === 'command').map((operation) => [operation.name, operation] as const);

  it.each(commands)('%s is parked when its input is not of the contract', async (_name, operation) => {
    const messageId = await party.send(operation, { input: { [planted]: planted }, vouched });
    expect(await parkedAs(operation.owner, messageId)).toMatchObject({ reason: 'refused', error: operation.changes ? expect.stringMatching(/^(?:invalid-input|if-match-missing)$/u) as string : 'invalid-input' });
  });

  it('is parked when it does not say on whose behalf it comes', async () => {
    const messageId = await party.send(recordWorker, { input: {} });
    expect(await parkedAs('register-service', messageId)).toMatchObject({ reason: 'refused', error: 'no-actor' });
  });

  it('is parked when it is not closed for its owner', async () => {
    const messageId = await party.send(recordWorker, JSON.stringify(recordWorker.example.input));
    expect(await parkedAs('register-service', messageId)).toMatchObject({ reason: 'unreadable', error: 'malformed' });
  });
});

describe('a question over the bus', () => {
  it.each([
    ['an unknown version', 'register.check.v9', { input: {}, vouched }, 'unknown-message'],
    ['not closed for its owner', 'register.check.v1', '{', 'malformed'],
    ['an input that is not of the contract', 'register.check.v1', { input: { [planted]: 1 }, vouched }, 'invalid-input'],
  ])('is answered with its problem: %s', async (_what, type, content, code) => {
    const answer = await party.call(check, content, type);
    expect(answer).toMatchObject({ problem: { code } });
    expect(JSON.stringify(answer)).not.toContain(planted);
  });
});

function operationNamed(name: string): AnyOperation {
  const found = catalogue.operations.find((operation) => operation.name === name);
  if (!found) throw new Error(`no operation is called ${name}`);
  return found;
}
