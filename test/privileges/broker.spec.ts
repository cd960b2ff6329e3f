import { randomUUID } from 'node:crypto';
import { childEnquiredAbout, listNoticesOfEnquiry, operationsOfEvery, patternOf, services } from '@custodian/contracts';
import type { Options } from 'amqplib';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { ownVhost } from '../setup/own-deployment';
import { BrokerAs, entering } from './broker-as';

let authority: Authority;
let elsewhere: Awaited<ReturnType<typeof ownVhost>>;
const as = new Map<string, BrokerAs>();
beforeAll(async () => {
  authority = await ownAuthority();
  elsewhere = await ownVhost('elsewhere');
  for (const service of services) as.set(service, await BrokerAs.open(authority.deployment.rabbitmqUrlOf(service)));
}, 120_000);
afterAll(async () => {
  for (const user of as.values()) await user.close();
  await elsewhere.remove();
  await authority.stop();
});

const nameOf = (service: string) => `${authority.deployment.authority}.${service}`;
const attempt = (service: string, work: Parameters<BrokerAs['attempt']>[0]) => userOf(service).attempt(work);
function userOf(service: string): BrokerAs {
  const user = as.get(service);
  if (!user) throw new Error(`${service} is not connected`);
  return user;
}
const streams: Record<string, string> = { 'register-service': 'register-child', 'enquiry-service': 'enquiry-child' };

describe.each(services)('%s on the broker', (service) => {
  const others = services.filter((other) => other !== service);

  it('declares, binds, empties and deletes nothing, not even its own', async () => {
    const own = `${service}.events`;
    const refused = await Promise.all([
      attempt(service, (channel) => channel.assertQueue(`${service}.new`)),
      attempt(service, (channel) => channel.assertExchange('new', 'direct')),
      attempt(service, (channel) => channel.bindQueue(own, 'operations', 'register.check.v1')),
      attempt(service, (channel) => channel.bindQueue(own, 'events', '#')),
      attempt(service, (channel) => channel.unbindQueue(own, 'events', 'register-child.#')),
      attempt(service, (channel) => channel.deleteQueue(own)),
      attempt(service, (channel) => channel.deleteExchange('events')),
    ]);
    expect(refused).toEqual(refused.map(() => 403));
  });

  it.each(others)('touches no queue of %s', async (other) => {
    const refused = await Promise.all(['events', 'commands', 'queries', 'parked'].flatMap((kind) => [
      attempt(service, (channel) => channel.get(`${other}.${kind}`)),
      attempt(service, (channel) => channel.consume(`${other}.${kind}`, () => undefined)),
      attempt(service, (channel) => channel.purgeQueue(`${other}.${kind}`)),
      attempt(service, (channel) => channel.deleteQueue(`${other}.${kind}`)),
    ]));
    expect(refused).toEqual(refused.map(() => 403));
  });

  it('announces on its own streams only, and gives messages again to itself only', async () => {
    for (const [owner, stream] of Object.entries(streams)) {
      const announced = await attempt(service, (channel) => channel.publish('events', `${stream}.trial.v0`, Buffer.from('')));
      expect([owner, announced]).toEqual([owner, owner === service ? 'allowed' : 403]);
    }
    for (const other of others) {
      expect(await attempt(service, (channel) => channel.publish(`${other}.again`, `${other}.events`, Buffer.from('')))).toBe(403);
      expect(await attempt(service, (channel) => channel.publish(`${other}.retry.1`, `${other}.events`, Buffer.from('')))).toBe(403);
    }
    expect(await attempt(service, (channel) => channel.publish(`${service}.again`, 'nowhere', Buffer.from('')))).toBe('allowed');
  });

  it('cannot say that a message is of anybody else', async () => {
    const saying = (userId: string) => attempt(service, (channel) => channel.publish('operations', 'nowhere', Buffer.from(''), { userId }));
    for (const other of others) expect(await saying(nameOf(other))).toBe(406);
    expect(await saying(nameOf(service))).toBe('allowed');
  });

  it('enters no other vhost', async () => {
    const url = new URL(authority.deployment.rabbitmqUrlOf(service));
    expect(await entering(url.href)).toBe('allowed');
    url.pathname = new URL(elsewhere.url).pathname;
    expect(await entering(url.href)).toBe('refused');
  });
});

describe('an event that its owner did not send', () => {
  const pattern = patternOf(childEnquiredAbout);

  /** Puts it straight into the listener's queue, round the exchange that would refuse it. */
  async function slip(service: string, { childId, enquiryId }: { childId: string; enquiryId: string }, extra: Options.Publish & { decided?: boolean } = {}): Promise<void> {
    const { decided, ...options } = extra;
    const headers = { stream: childEnquiredAbout.stream, key: childId, seq: 1, 'occurred-at': new Date().toISOString(), 'actor-id': 'staff:duty-clerk', ...(decided === true && { 'set-aside': 'decided' }) };
    const body = JSON.stringify({ ...childEnquiredAbout.example, childId, enquiryId });
    const sent = { persistent: true, messageId: randomUUID(), type: pattern, correlationId: 'c-slipped', userId: nameOf(service), headers, ...options };
    expect(await attempt(service, (channel) => channel.publish('', 'notification-service.events', Buffer.from(body), sent))).toBe('allowed');
  }

  const strangers = async () => {
    const { parked } = await authority.operations.call(operationsOfEvery['notification-service'].parked.list, { status: 'parked', limit: 500 });
    return parked.filter((message) => message.reason === 'not-from-its-owner' && message.pattern === pattern);
  };
  const noticesOf = async (enquiryId: string) => (await authority.clerk.call(listNoticesOfEnquiry, { enquiryId })).notices;

  it.each([
    ['of another service', 'register-service', {}],
    ['of nobody in particular', 'register-service', { userId: undefined }],
    ['of its owner, which says that a person has decided about it', 'enquiry-service', { decided: true }],
  ])('is parked as such and never handled: %s', async (_what, service, extra) => {
    const { replay, setAside } = operationsOfEvery['notification-service'].parked;
    const about = { childId: randomUUID(), enquiryId: randomUUID() };
    await slip(service, about, extra);
    const [parked] = await eventually(async () => ((await strangers()).length > 0 ? strangers() : undefined));
    const messageId = parked?.messageId ?? '';
    await expect(authority.operations.call(replay, { messageId })).rejects.toThrow('409 message-not-from-its-owner');
    // It stands in nobody's way: its owner's own message of the same number goes through.
    await slip('enquiry-service', about);
    await eventually(async () => ((await noticesOf(about.enquiryId)).length > 0 ? true : undefined));
    expect(await noticesOf(about.enquiryId)).toHaveLength(1);
    expect(await authority.operations.call(setAside, { messageId, reason: 'Not one of ours' })).toEqual({ messageId, status: 'set-aside' });
    expect(await strangers()).toEqual([]);
  });
});
