import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { Metrics } from '@custodian/platform';
import { eventually } from './eventually';
import type { Started } from './service';
import { byKey, Trial, upTo } from './trial';

describe('promise 5: MongoDB away', () => {
  let mongo: Awaited<ReturnType<typeof startPrivateMongo>>;
  let trial: Trial;
  let listener: Started;
  const attempts: number[] = [];
  beforeAll(async () => {
    mongo = await startPrivateMongo();
    trial = await Trial.on({ mongoUrl: mongo.url });
    listener = await trial.startListener([100, 100]);
    listener.script.onNotice = ({ attempt }) => void attempts.push(attempt);
  }, 90_000);
  afterAll(async () => {
    await trial.stop();
    await mongo.stop();
  }, 60_000);

  const consuming = async () => {
    const gauge = await listener.app.get(Metrics).registry.getSingleMetric('bus_consumer_connected')?.get();
    return gauge?.values.find(({ labels }) => labels['queue'] === 'notification-service.events')?.value;
  };
  const left = async () => {
    const channel = await trial.channel();
    const { messageCount } = await channel.checkQueue('notification-service.events');
    await channel.close();
    return messageCount;
  };

  it.each([
    ['paused', 'a'],
    ['killed', 'b'],
  ])('%s: stops consuming, burns no attempt, and goes on by itself', async (how, key) => {
    attempts.length = 0;
    await trial.publish({ key, seq: 1 });
    await eventually(() => trial.effects(), (effects) => effects.some((effect) => effect.key === key));
    if (how === 'paused') await mongo.process.pause();
    else await mongo.process.kill();
    for (const seq of upTo(30).slice(1)) await trial.publish({ key, seq });
    await eventually(consuming, (seen) => seen === 0, 20_000);
    // What was not in its hands when it stopped is left in the queue.
    expect(await left()).toBeGreaterThanOrEqual(13);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await left()).toBeGreaterThanOrEqual(13);
    if (how === 'paused') mongo.process.resume();
    else await mongo.process.start();
    await eventually(consuming, (seen) => seen === 1, 30_000);
    const effects = await eventually(() => trial.effects(), (seen) => seen.filter((effect) => effect.key === key).length >= 30, 30_000);
    expect(byKey(effects)[key]).toEqual(upTo(30));
    expect(new Set(attempts)).toEqual(new Set([1]));
    expect(await trial.listener.collection('parked').countDocuments()).toBe(0);
  }, 90_000);
});
