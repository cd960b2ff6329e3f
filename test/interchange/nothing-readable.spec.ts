import { readFileSync } from 'node:fs';
import { connect } from 'amqplib';
import { base64url } from 'jose';
import { vhostUrl } from '../../apps/command-line/src/backing/rabbitmq';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mailboxVhostOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import { rabbitServer } from '../setup/servers';
import { rowsOf, type ThreeAuthorities, threeAuthorities } from './three-authorities';

const planted = { name: 'Ottoline Quillfeather', bornOn: '2019-04-01', address: '7 Plantedvalue Close, PL4 7ED', nhsNumber: '9990000018', minutes: Buffer.from('%PDF-1.7 the conference heard of Ottoline').toString('base64') };
const words = ['Ottoline', 'Quillfeather', '2019-04-01', 'Plantedvalue', 'PL4 7ED', '9990000018', 'conference heard', planted.minutes];

describe('personal data in what authorities send one another', () => {
  let three: ThreeAuthorities;

  beforeAll(async () => {
    three = await threeAuthorities();
  });

  afterAll(() => three.stop());

  /** All that lies in a queue, as whoever has the broker could read it. It stays there. */
  async function bodiesIn(code: string, queue: string, count: number): Promise<Buffer[]> {
    const connection = await connect(vhostUrl(rabbitServer(), mailboxVhostOf(code)));
    try {
      const channel = await connection.createChannel();
      const bodies: Buffer[] = [];
      await eventually(async () => {
        const message = await channel.get(queue);
        if (message !== false) bodies.push(Buffer.concat([message.content, Buffer.from(JSON.stringify(message.properties))]));
        return bodies.length === count ? true : undefined;
      });
      return bodies;
    } finally {
      await connection.close();
    }
  }

  /** A text, and whatever in it is base64 once opened, and that once more. */
  function opened(text: string, depth = 3): string {
    const inside = depth === 0 ? [] : [...text.matchAll(/[\w-]{8,}/gu)].map(([part]) => opened(Buffer.from(part, 'base64url').toString('latin1'), depth - 1));
    return [text, ...inside].join('\n');
  }

  const expectNothing = (text: string): void => {
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  };

  it('is not readable in the queues, in the ledger, in the refusals or in the log of the router, nor is what somebody writes there in the open kept', async () => {
    const { a, b, c, interchange } = three;
    await b.offline();
    const count = 5;
    for (let number = 0; number < count; number += 1) await a.send(b.code, planted);
    await eventually(async () => ((await rowsOf(interchange.name, 'ledger')).filter(({ deliveries }) => deliveries === 1).length === count ? true : undefined));
    const inTheOpen = [JSON.stringify(planted), `${base64url.encode(JSON.stringify({ alg: 'none' }))}.${base64url.encode(JSON.stringify({ id: planted.name, from: planted.address, to: planted.name, kind: planted.name }))}.`];
    for (const text of inTheOpen) await c.write(text);
    await eventually(async () => ((await rowsOf(interchange.name, 'refusals')).length === inTheOpen.length ? true : undefined));

    // It would be found if it were there.
    expect(words.filter((word) => opened(inTheOpen.join('\n')).includes(word)).length).toBeGreaterThan(3);
    for (const body of await bodiesIn(b.code, 'mailbox', count)) expectNothing(opened(body.toString('latin1')));
    expectNothing(JSON.stringify([await rowsOf(interchange.name, 'ledger'), await rowsOf(interchange.name, 'refusals')]));
    expectNothing(readFileSync(interchange.router.logFile, 'utf8'));
    expectNothing(await (await fetch(`${interchange.router.url}/metrics`)).text());

    await interchange.router.kill();
    for (let number = 0; number < count; number += 1) await a.send(b.code, planted);
    for (const body of await bodiesIn(a.code, 'outbound', count)) expectNothing(opened(body.toString('latin1')));
    await interchange.router.start();
    await b.online();
    await eventually(() => Promise.resolve(b.opened.length === 2 * count ? true : undefined));
    expect(b.opened[0]?.content).toEqual(planted);
  });
});
