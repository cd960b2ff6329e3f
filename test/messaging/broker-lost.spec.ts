import { BusClient } from '@custodian/messaging';
import { startPrivateRabbit } from '../../apps/command-line/src/backing/rabbitmq';
import { eventually } from './eventually';
import { echo } from './messages';
import type { Started } from './service';
import { announce, byKey, Trial, upTo } from './trial';

describe('promise 8: the broker killed and started again', () => {
  let rabbit: Awaited<ReturnType<typeof startPrivateRabbit>>;
  let trial: Trial;
  let listener: Started;
  let announcer: Started;
  beforeAll(async () => {
    rabbit = await startPrivateRabbit();
    trial = await Trial.on({ rabbitUrl: rabbit.url });
    listener = await trial.startListener();
    announcer = await trial.startAnnouncer();
  }, 90_000);
  afterAll(async () => {
    await trial.stop();
    await rabbit.stop();
  }, 60_000);

  it('fails a call under way within a second, and the next at once, with 503', async () => {
    const client = announcer.app.get(BusClient);
    const asking = { actor: { id: 'staff:1', roles: ['clerk'] }, correlationId: 'c', timeoutMs: 30_000 };
    listener.script.onCall = () => new Promise((resolve) => setTimeout(resolve, 5_000));
    const underWay = client.query(echo, { text: 'a' }, asking).then(() => 'answered', (thrown: unknown) => ({ thrown, at: performance.now() }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const killed = performance.now();
    await rabbit.process.kill();
    const failed = await underWay;
    expect(failed).toMatchObject({ thrown: { status: 503, code: 'service-unavailable' } });
    if (typeof failed === 'object') expect(failed.at - killed).toBeLessThan(1_000);
    const next = performance.now();
    await expect(client.query(echo, { text: 'b' }, asking)).rejects.toMatchObject({ status: 503 });
    expect(performance.now() - next).toBeLessThan(100);
    await rabbit.process.start();
    listener.script.onCall = (call) => call.input;
    await eventually(() => client.query(echo, { text: 'c' }, { ...asking, timeoutMs: 1_000 }).catch(() => undefined), (answer) => answer?.text === 'c', 20_000);
  }, 90_000);

  it('loses nothing, doubles nothing and keeps each child’s order when it is killed mid-stream', async () => {
    const children = ['a', 'b', 'c', 'd'];
    const announcing = Promise.all(children.map(async (child) => {
      for (const n of upTo(60)) {
        await announce(announcer, child, n);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }));
    await eventually(() => trial.effects(), (effects) => effects.length > 20);
    await rabbit.process.kill();
    await announcing;
    await rabbit.process.start();
    await eventually(() => trial.effects(), (effects) => effects.length >= 240, 40_000);
    await eventually(() => trial.announcer.collection('outbox').countDocuments({ status: 'pending' }), (pending) => pending === 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(byKey(await trial.effects())).toEqual(Object.fromEntries(children.map((child) => [child, upTo(60)])));
  }, 120_000);
});
