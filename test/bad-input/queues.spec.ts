import { randomUUID } from 'node:crypto';
import { connect, type ConfirmChannel } from 'amqplib';
import { catalogue, childEnquiredAbout, operationsOfEvery, type OutputOf, patternOf, type Service } from '@custodian/contracts';
import { type Authority, ownAuthority } from '../rules/authority';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { stateOf } from './state';

const planted = 'Plantagenista';
const pattern = patternOf(childEnquiredAbout);
const routingKey = `${childEnquiredAbout.stream}.${pattern}`;

let authority: Authority;
let channel: ConfirmChannel;
let leave: () => Promise<void>;
beforeAll(async () => {
  authority = await ownAuthority();
  const connection = await connect(authority.deployment.rabbitmqUrl);
  channel = await connection.createConfirmChannel();
  leave = () => connection.close();
}, 120_000);
afterAll(async () => {
  await leave();
  await authority.stop();
});

type Parked = OutputOf<(typeof operationsOfEvery)['register-service']['parked']['list']>['parked'][number];

function parkedAs(service: Service, messageId: string): Promise<Parked> {
  return eventually(async () => {
    const { parked } = await authority.operations.call(operationsOfEvery[service].parked.list, { limit: 500 });
    return parked.find((message) => message.messageId === messageId);
  });
}

async function publish(exchange: string, key: string, type: string, body: string, headers: Record<string, unknown>): Promise<string> {
  const messageId = randomUUID();
  channel.publish(exchange, key, Buffer.from(body), { messageId, type, correlationId: messageId, persistent: true, contentType: 'application/json', headers });
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
    const messageId = await publish('events', routingKey, type, body(), envelope());
    const parked = await parkedAs('notification-service', messageId);
    expect(parked).toMatchObject({ reason, pattern: type, status: 'parked', attempts: 1 });
    expect(JSON.stringify(parked)).not.toContain(planted);
    const after = await stateOf(authority.deployment.authority);
    const name = `${authority.deployment.authority}_notification`;
    expect(Object.entries(after).filter(([collection, count]) => before[collection] !== count && ![`${name}.parked`, `${name}.positions`].includes(collection))).toEqual([]);
  });

  it('an envelope that does not say whose order it belongs to', async () => {
    const messageId = await publish('events', routingKey, pattern, JSON.stringify(good()), { name: planted });
    expect(await parkedAs('notification-service', messageId)).toMatchObject({ reason: 'unreadable' });
  });
});

describe('a parked event', () => {
  it('is shown to operations only, and can be set aside', async () => {
    const messageId = await publish('events', routingKey, pattern, 'not JSON', envelope());
    await parkedAs('notification-service', messageId);
    const { list, setAside } = operationsOfEvery['notification-service'].parked;
    await expect(authority.clerk.call(list, {})).rejects.toThrow('403 not-permitted');
    expect(await authority.operations.call(setAside, { messageId, reason: 'A test message' })).toEqual({ messageId, status: 'set-aside' });
    await expect(authority.operations.call(setAside, { messageId, reason: 'Again' })).rejects.toThrow('409 message-not-parked');
  });
});

describe('a command nobody waits for', () => {
  const actor = JSON.stringify({ id: 'staff:custodian', roles: ['custodian'] });
  const commands = catalogue.operations.filter(({ kind }) => kind === 'command').map((operation) => [operation.name, operation] as const);

  it.each(commands)('%s is parked when its input is not of the contract', async (_name, operation) => {
    const messageId = await publish('operations', patternOf(operation), patternOf(operation), JSON.stringify({ [planted]: planted }), { actor });
    expect(await parkedAs(operation.owner, messageId)).toMatchObject({ reason: 'refused', error: operation.changes ? expect.stringMatching(/^(?:invalid-input|if-match-missing)$/u) as string : 'invalid-input' });
  });

  it('is parked when it does not say on whose behalf it comes', async () => {
    const messageId = await publish('operations', 'register.record-worker.v1', 'register.record-worker.v1', '{}', {});
    expect(await parkedAs('register-service', messageId)).toMatchObject({ reason: 'refused', error: 'no-actor' });
  });
});

describe('a question over the bus', () => {
  it.each([
    ['an unknown version', 'register.check.v9', '{}', 'unknown-message'],
    ['not JSON', 'register.check.v1', '{', 'malformed'],
    ['an input that is not of the contract', 'register.check.v1', `{"${planted}":1}`, 'invalid-input'],
  ])('is answered with its problem: %s', async (_what, type, body, code) => {
    const { queue } = await channel.assertQueue('', { exclusive: true });
    const answer = new Promise<string>((resolve) => void channel.consume(queue, (message) => { resolve(message?.content.toString() ?? ''); }, { noAck: true }));
    const headers = { actor: JSON.stringify({ id: 'staff:custodian', roles: ['custodian'] }) };
    channel.publish('operations', 'register.check.v1', Buffer.from(body), { type, replyTo: queue, correlationId: 'c-1', headers });
    const text = await answer;
    expect(JSON.parse(text)).toMatchObject({ problem: { code } });
    expect(text).not.toContain(planted);
  });
});
