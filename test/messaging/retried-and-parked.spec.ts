import { Parked, TopologyMismatch } from '@custodian/messaging';
import { eventually } from './eventually';
import { type Started, startService } from './service';
import { byKey, Trial } from './trial';

const operator = 'staff:operations';

describe('promise 5: nothing is retried hot, nothing vanishes', () => {
  let trial: Trial;
  let listener: Started;
  let parked: Parked;
  beforeAll(async () => {
    trial = await Trial.on();
    listener = await trial.startListener([300, 600]);
    parked = listener.app.get(Parked);
  });
  afterEach(() => {
    listener.script.onNotice = () => undefined;
  });
  afterAll(() => trial.stop());

  const rowOf = (messageId: string) => trial.listener.collection('parked').findOne({ messageId }, { readConcern: { level: 'majority' } });
  const isParked = (messageId: string) => eventually(() => rowOf(messageId), (row) => row?.status === 'parked');
  const effectsOf = async (key: string) => byKey(await trial.effects())[key] ?? [];

  it('lets a poisoned message climb the ladder, parks it once with its real reason, holds what follows, and replays it once', async () => {
    const attempts: [number, number][] = [];
    listener.script.onNotice = (delivery) => {
      if (delivery.key !== 'poison' || delivery.seq !== 1) return;
      attempts.push([delivery.attempt, Date.now()]);
      throw new RangeError('Wren Quillfeather is out of range');
    };
    const messageId = await trial.publish({ key: 'poison', seq: 1 });
    await trial.publish({ key: 'poison', seq: 2 });
    await trial.publish({ key: 'other', seq: 1 });
    const row = await isParked(messageId);
    expect(row).toMatchObject({ reason: 'attempts-exhausted', error: 'RangeError', attempts: 3, consumer: 'notification-service', key: 'poison', seq: 1 });
    expect(row?.['stack']).toContain('retried-and-parked.spec');
    expect(attempts.map(([attempt]) => attempt)).toEqual([1, 2, 3]);
    const [first = 0, second = 0, third = 0] = attempts.map(([, at]) => at);
    expect(second - first).toBeGreaterThanOrEqual(290);
    expect(third - second).toBeGreaterThanOrEqual(590);
    expect(await effectsOf('poison')).toEqual([]);
    expect(await effectsOf('other')).toEqual([1]);
    expect(await parked.list({ limit: 10 })).toMatchObject([{ messageId, pattern: 'enquiry.noticed.v1', status: 'parked' }]);

    // Failing again, it is the same row again.
    await parked.replay(messageId, operator);
    await isParked(messageId);
    expect(await trial.listener.collection('parked').countDocuments({ messageId })).toBe(1);

    listener.script.onNotice = () => undefined;
    await parked.replay(messageId, operator);
    await expect(parked.replay(messageId, operator)).rejects.toMatchObject({ status: 409, code: 'message-not-parked' });
    await eventually(() => effectsOf('poison'), (seen) => seen.length === 2);
    expect(await effectsOf('poison')).toEqual([1, 2]);
    expect(await rowOf(messageId)).toMatchObject({ status: 'replayed', decidedBy: operator });
    await expect(parked.replay(crypto.randomUUID(), operator)).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['unknown-type', { type: 'enquiry.invented.v1' }],
    ['unknown-version', { type: 'enquiry.noticed.v9' }],
    ['unreadable', { body: '{"childId":' }],
    ['unreadable', { body: '{"childId":"a","childId":"b","n":1}' }],
    ['invalid-payload', { body: '{"childId":"key","n":"1"}' }],
    ['invalid-payload', { body: '{"childId":"somebody-else","n":1}' }],
    ['unreadable', { headers: { seq: 'one' } }],
    ['unreadable', { headers: { 'actor-id': '' } }],
  ])('parks at once, once, what it cannot read (%s: %j)', async (reason, wrong) => {
    const key = `wrong-${crypto.randomUUID()}`;
    const messageId = await trial.publish({ key, seq: 1, ...wrong });
    await trial.publish({ key, seq: 1, messageId, ...wrong });
    expect(await isParked(messageId)).toMatchObject({ reason, attempts: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await trial.listener.collection('parked').countDocuments({ messageId })).toBe(1);
    expect(await effectsOf(key)).toEqual([]);
  });

  it('parks what carries no id of ours under an id made from its content', async () => {
    const before = await trial.listener.collection('parked').countDocuments();
    await trial.publish({ key: 'k', seq: 1, messageId: 'not-a-uuid', body: 'rubbish' });
    await trial.publish({ key: 'k', seq: 1, messageId: 'nor-this', body: 'rubbish' });
    await eventually(() => trial.listener.collection('parked').countDocuments(), (count) => count > before);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await trial.listener.collection('parked').countDocuments()).toBe(before + 1);
  });

  it('goes on behind a message set aside, two of them in a row', async () => {
    const first = await trial.publish({ key: 'aside', seq: 1, body: '{}' });
    const second = await trial.publish({ key: 'aside', seq: 2, type: 'enquiry.invented.v1' });
    await trial.publish({ key: 'aside', seq: 3 });
    await isParked(first);
    await isParked(second);
    expect(await trial.listener.collection('positions').findOne({ _id: { $eq: 'notification-service/trial-child/aside' } as never })).toMatchObject({ last: 0 });
    await parked.setAside(second, 'A trial.', operator);
    await parked.setAside(first, 'A trial.', operator);
    await eventually(() => effectsOf('aside'), (seen) => seen.length === 1);
    expect(await rowOf(first)).toMatchObject({ status: 'set-aside', decision: 'A trial.' });
    await expect(parked.setAside(first, 'Again.', operator)).rejects.toMatchObject({ code: 'message-not-parked' });
  });

  it('takes in what the broker gave up on, after too many deliveries', async () => {
    await listener.stop();
    const messageId = await trial.publish({ key: 'crasher', seq: 1 });
    const channel = await trial.channel();
    // Given back until the broker gives it no more.
    for (;;) {
      const message = await eventually(() => channel.get('notification-service.events'), (got) => got !== false, 2_000).catch(() => false as const);
      if (message === false) break;
      channel.nack(message, false, true);
    }
    await channel.close();
    listener = await trial.startListener([300, 600]);
    parked = listener.app.get(Parked);
    expect(await isParked(messageId)).toMatchObject({ reason: 'delivery-limit', queue: 'events', key: 'crasher', seq: 1 });
    await parked.replay(messageId, operator);
    await eventually(() => effectsOf('crasher'), (seen) => seen.length === 1);
  });

  it('consumes again when its queue was deleted under it', async () => {
    const channel = await trial.channel();
    await channel.deleteQueue('notification-service.events');
    await eventually(async () => {
      await trial.publish({ key: 'deleted', seq: 1 });
      return effectsOf('deleted');
    }, (seen) => seen.length === 1);
  });

  it('refuses to start, saying which, where a queue on the broker has another pause', async () => {
    const start = trial.startListener([300, 700]);
    await expect(start).rejects.toThrow(TopologyMismatch);
    await expect(trial.startListener([300, 700])).rejects.toThrow(/notification-service\.retry\.2 .*x-message-ttl/u);
  });

  it('refuses to start with a handler missing, saying which', async () => {
    const deaf = startService('notification-service', { ...trial.place([300, 600]), database: trial.listener.databaseName, deaf: true });
    await expect(deaf).rejects.toThrow('notification-service has no handler for notification.echo.v1, notification.note.v1, enquiry.noticed.v1');
  });
});
