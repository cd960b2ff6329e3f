import { connect } from 'amqplib';
import { startPrivateRabbit, vhostUrl } from '../../apps/command-line/src/backing/rabbitmq';
import { callManagement } from '../../apps/command-line/src/backing/rabbitmq-management';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mailboxVhostOf } from '../../apps/command-line/src/deployment/interchange/mailbox-definitions';
import { stateFile } from '../../apps/command-line/src/project';
import { ownName } from '../setup/own-deployment';
import { rabbitServer } from '../setup/servers';
import { type ThreeAuthorities, threeAuthorities } from './three-authorities';

describe('a mailbox that takes nothing', () => {
  let three: ThreeAuthorities;

  beforeAll(async () => {
    three = await threeAuthorities();
  });

  afterAll(() => three.stop());

  it('holds up nobody else\'s; it is seen, and what its sender sends again arrives once it is there', async () => {
    const { a, b, c, interchange } = three;
    const connection = await connect(vhostUrl(rabbitServer(), mailboxVhostOf(b.code)));
    const channel = await connection.createChannel();
    await b.offline();
    const { arguments: args } = await callManagement(rabbitServer().managementUrl ?? '', 'GET', `/queues/${mailboxVhostOf(b.code)}/mailbox?columns=arguments`) as { arguments: object };
    await channel.deleteQueue('mailbox');
    const lost = await Promise.all(Array.from({ length: 40 }, () => a.send(b.code, 'nowhere to go')));
    const other = await a.send(c.code, 'for somebody else');
    await eventually(() => Promise.resolve(a.receipts.get(other.id)));
    await eventually(async () => {
      const text = await (await fetch(`${interchange.router.url}/metrics`)).text();
      return new RegExp(`^interchange_not_taken_total\\{to="${b.code}"[^}]*\\} 40$`, 'mu').test(text) ? true : undefined;
    });
    await channel.assertQueue('mailbox', { durable: true, arguments: args });
    await connection.close();
    await b.online();
    await Promise.all(lost.map((each) => a.again(each, 2)));
    await eventually(() => Promise.resolve(lost.every(({ id }) => a.receipts.has(id)) ? true : undefined));
    expect(b.opened).toHaveLength(40);
  });
});

describe('a broker that is killed', () => {
  it('loses nothing of what it had confirmed, and everybody finds their way back', async () => {
    const rabbit = await startPrivateRabbit({ logFolder: stateFile('logs', 'tests', ownName('mailbox-away')) });
    const three = await threeAuthorities({ rabbit });
    try {
      const { a, b, interchange } = three;
      const sent = await Promise.all(Array.from({ length: 300 }, (_, number) => a.send(b.code, { number })));
      await rabbit.process.kill();
      await eventually(async () => ((await (await fetch(`${interchange.router.url}/health/ready`)).text()).includes('"degraded":true') ? true : undefined));
      await rabbit.process.start();
      await eventually(() => Promise.resolve(b.opened.length === sent.length ? true : undefined), 60_000);
      expect(b.opened.map(({ head }) => head.id).toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
      // Receipts that the kill caught on their way are lost with it: their message is sent again, and answered again.
      await eventually(async () => {
        const open = sent.filter(({ id }) => !a.receipts.has(id));
        await Promise.all(open.map((each, index) => a.again(each, 2 + index).catch(() => undefined)));
        return open.length === 0 ? true : undefined;
      }, 60_000);
      await eventually(async () => ((await (await fetch(`${interchange.router.url}/health/ready`)).text()).includes('"degraded":true') ? undefined : true));
      expect(b.opened).toHaveLength(sent.length);
    } finally {
      await three.stop();
      await rabbit.stop();
    }
  }, 180_000);
});
