import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './eventually';
import { announce, byKey, Trial, upTo } from './trial';

/** Nothing listens there. */
const noBroker = 'amqp://127.0.0.1:1';

describe('promises 2, 3 and 8: the broker away, and the relay killed between publishing and marking', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await Trial.on();
  });
  afterAll(() => trial.stop());

  it('starts and records without a broker, loses nothing, and what is published twice has one effect', async () => {
    const cutOff = await trial.startAnnouncer(noBroker);
    await Promise.all(['a', 'b', 'c'].map(async (child) => {
      for (const n of upTo(10)) await announce(cutOff, child, n);
    }));
    await cutOff.stop();
    await trial.startListener();

    const env = { ...process.env, MONGODB_URL: trial.mongoUrl, RABBITMQ_URL: trial.rabbitUrl, DATABASE: trial.announcer.databaseName };
    const relay = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'killed-relay.ts')], { env, stdio: 'inherit' });
    expect(await once(relay, 'exit')).toEqual([null, 'SIGKILL']);
    await eventually(() => trial.effects(), (effects) => effects.length === 30);
    expect(await trial.announcer.collection('outbox').countDocuments({ status: 'pending' })).toBe(30);

    await trial.startAnnouncer();
    await eventually(() => trial.announcer.collection('outbox').countDocuments({ status: 'sent' }), (sent) => sent === 30, 20_000);
    const queue = await trial.channel();
    await eventually(() => queue.checkQueue('notification-service.events'), ({ messageCount }) => messageCount === 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(byKey(await trial.effects())).toEqual({ a: upTo(10), b: upTo(10), c: upTo(10) });
  }, 60_000);
});
