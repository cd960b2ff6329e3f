import { connect, type Channel } from 'amqplib';
import { routerUserOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import { passwordsFileOf } from '../../apps/command-line/src/deployment/privileges/passwords';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type ThreeAuthorities, threeAuthorities } from './three-authorities';

describe('a user at the interchange', () => {
  let three: ThreeAuthorities;
  let mine: string;

  beforeAll(async () => {
    three = await threeAuthorities();
    mine = three.interchange.urlOf(three.a.code);
  });

  afterAll(() => three.stop());

  /** What the broker says to something, on a connection of its own: `allowed`, or the reply code it closed the channel with. */
  async function tried(url: string, work: (channel: Channel) => Promise<unknown>): Promise<string> {
    const connection = await connect(url);
    connection.on('error', () => undefined);
    try {
      const channel = await connection.createConfirmChannel();
      const closed = new Promise<string>((done) => channel.on('error', (error: { code?: number }) => { done(String(error.code)); }));
      const worked = work(channel).then(() => channel.waitForConfirms()).then(() => 'allowed');
      return await Promise.race([closed, worked.catch(() => closed)]);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }

  const body = Buffer.from('x');
  const publish = (exchange: string, key: string) => (channel: Channel) => {
    channel.publish(exchange, key, body, { persistent: true });
    return Promise.resolve();
  };

  it('of an authority may write to outbound and read its mailbox', async () => {
    expect(await tried(mine, publish('outbound', 'outbound'))).toBe('allowed');
    expect(await tried(mine, (channel) => channel.consume('mailbox', () => undefined))).toBe('allowed');
  });

  it.each<[string, (channel: Channel) => Promise<unknown>]>([
    ['read outbound', (channel) => channel.consume('outbound', () => undefined)],
    ['take one from outbound', (channel) => channel.get('outbound')],
    ['empty outbound', (channel) => channel.purgeQueue('outbound')],
    ['write to its mailbox', publish('', 'mailbox')],
    ['write to any queue', publish('', 'outbound')],
    ['write to another exchange', publish('amq.topic', 'mailbox')],
    ['make a queue', (channel) => channel.assertQueue('another', { durable: true })],
    ['make an exchange', (channel) => channel.assertExchange('another', 'fanout')],
    ['remove its mailbox', (channel) => channel.deleteQueue('mailbox')],
    ['remove outbound', (channel) => channel.deleteExchange('outbound')],
    ['bind its mailbox to outbound', (channel) => channel.bindQueue('mailbox', 'outbound', 'outbound')],
    ['unbind outbound', (channel) => channel.unbindQueue('outbound', 'outbound', 'outbound')],
  ])('of an authority may not %s', async (_what, work) => {
    expect(await tried(mine, work)).toBe('403');
  });

  it('of an authority does not come into the vhost of another', async () => {
    const [own, others] = [new URL(mine), new URL(three.interchange.urlOf(three.b.code))];
    own.pathname = others.pathname;
    await expect(connect(own.href)).rejects.toThrow();
  });

  it('that is the router may read outbound and write to the mailbox, and not the other way round', async () => {
    const url = new URL(mine);
    const password = z.object({ router: z.string() }).parse(JSON.parse(readFileSync(passwordsFileOf(three.interchange.name), 'utf8'))).router;
    [url.username, url.password] = [routerUserOf(three.interchange.name), password];
    expect(await tried(url.href, publish('', 'mailbox'))).toBe('allowed');
    expect(await tried(url.href, (channel) => channel.get('outbound'))).toBe('allowed');
    for (const work of [(channel: Channel) => channel.get('mailbox'), publish('outbound', 'outbound'), (channel: Channel) => channel.assertQueue('another')]) expect(await tried(url.href, work)).toBe('403');
  });
});
