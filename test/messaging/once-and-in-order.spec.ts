import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { eventually } from './eventually';
import { byKey, Trial, upTo } from './trial';

describe('promises 3 and 4: effects happen once, in order per child', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await Trial.on();
    await Promise.all([trial.startListener(), trial.startListener(), trial.startListener()]);
  });
  afterAll(() => trial.stop());

  it('holds with three competing consumers whatever the order and however often each message comes', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const last = 24;
    const all = keys.flatMap((key) => upTo(last).map((seq) => ({ key, seq, messageId: randomUUID() })));
    const [shuffled = []] = fc.sample(fc.shuffledSubarray([...all, ...all, ...all.slice(0, 40)], { minLength: all.length * 2 + 40 }), { numRuns: 1, seed: 7 });
    for (const event of shuffled) await trial.publish(event);
    await eventually(() => trial.effects(), (effects) => effects.length >= all.length, 40_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(byKey(await trial.effects())).toEqual(Object.fromEntries(keys.map((key) => [key, upTo(last)])));
    expect(await trial.listener.collection('held').countDocuments()).toBe(0);
    expect(await trial.listener.collection('inbox').countDocuments()).toBe(all.length);
    // Dropped, not failed: no copy climbs the ladder.
    const channel = await trial.channel();
    expect(await channel.checkQueue('notification-service.retry.1')).toMatchObject({ messageCount: 0 });
  });

  it('lets an event of the stream that it does not listen to pass, in its turn', async () => {
    await trial.publish({ key: 'mixed', seq: 2, type: 'enquiry.unheard.v1', body: '{"childId":"mixed"}' });
    await trial.publish({ key: 'mixed', seq: 3 });
    await trial.publish({ key: 'mixed', seq: 1 });
    await eventually(() => trial.effects(), (effects) => effects.filter(({ key }) => key === 'mixed').length === 2);
    expect(byKey(await trial.effects())['mixed']).toEqual([1, 3]);
  });

  it('finds by itself a held message whose predecessor went through unnoticed, as after a crash', async () => {
    await trial.publish({ key: 'crashed', seq: 2 });
    await eventually(() => trial.listener.collection('held').countDocuments({ lane: 'trial-child/crashed' }), (held) => held === 1);
    await trial.listener.collection<{ _id: string; last: number }>('positions').updateOne({ _id: 'notification-service/trial-child/crashed' }, { $set: { last: 1 } });
    await eventually(() => trial.effects(), (effects) => effects.some(({ key, seq }) => key === 'crashed' && seq === 2), 12_000);
  });

  it('begins a lane whose start was before its own time at the first message it gets, but not while an earlier one has been met', async () => {
    const longAgo = { 'previous-at': '2020-01-01T00:00:00.000Z' };
    await trial.publish({ key: 'old', seq: 58, headers: { 'previous-at': new Date().toISOString() } });
    await trial.publish({ key: 'old', seq: 57, headers: longAgo });
    // Its first message was here and is being retried. The second says that the first was announced before this consumer listened: it must wait all the same.
    await trial.listener.collection<{ _id: string; last: number; first: number }>('positions').insertOne({ _id: 'notification-service/trial-child/failing', last: 0, first: 1 });
    await trial.publish({ key: 'failing', seq: 2, headers: longAgo });
    await eventually(() => trial.effects(), (effects) => effects.filter(({ key }) => key === 'old').length === 2, 25_000);
    expect(byKey(await trial.effects())['old']).toEqual([57, 58]);
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    await trial.publish({ key: 'failing', seq: 1 });
    await eventually(() => trial.effects(), (effects) => effects.filter(({ key }) => key === 'failing').length === 2);
    expect(byKey(await trial.effects())['failing']).toEqual([1, 2]);
  }, 40_000);
});
