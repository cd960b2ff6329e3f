import { BusClient } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { BusParty } from '../setup/bus-party';
import { eventually } from './eventually';
import { echo, note } from './messages';
import type { Started } from './service';
import { Trial } from './trial';

const asking = { actor: { id: 'staff:1', roles: ['clerk'] }, correlationId: 'c-1' };

describe('calls over the bus', () => {
  let trial: Trial;
  let listener: Started;
  let client: BusClient;
  beforeAll(async () => {
    trial = await Trial.on();
    listener = await trial.startListener([200, 200]);
    client = (await trial.startAnnouncer()).app.get(BusClient);
  });
  afterAll(() => trial.stop());

  const failure = (asked: Promise<unknown>) => asked.then(() => undefined, (thrown: unknown) => thrown);

  it('gives the answer, with actor, correlation and trace of the caller', async () => {
    listener.script.onCall = (call) => ({ text: JSON.stringify([call.caller, call.correlationId, call.traceparent?.slice(3, 35), call.input]) });
    const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    const { text } = await client.query(echo, { text: 'hello' }, { ...asking, traceparent });
    expect(JSON.parse(text)).toEqual([{ askedBy: 'enquiry-service', actor: asking.actor }, 'c-1', 'ab'.repeat(16), { text: 'hello' }]);
  });

  it('gives the owner’s problem as it was thrown', async () => {
    listener.script.onCall = () => Promise.reject(new Problem(409, 'plan-has-ended', 'That plan has ended.', [{ path: 'planId', problem: 'ended' }]));
    expect(await failure(client.query(echo, { text: '' }, asking))).toMatchObject({ status: 409, code: 'plan-has-ended', errors: [{ path: 'planId', problem: 'ended' }] });
  });

  it('says nothing of an internal error but that there was one', async () => {
    listener.script.onCall = () => Promise.reject(new TypeError('Wren Quillfeather is not iterable'));
    const problem = await failure(client.query(echo, { text: '' }, asking));
    expect(problem).toMatchObject({ status: 500, code: 'internal-error' });
    expect(JSON.stringify(problem)).not.toContain('Wren');
  });

  it('fails with 503 at its time limit, and at once where nobody answers', async () => {
    listener.script.onCall = () => new Promise((resolve) => setTimeout(resolve, 1_000));
    const begun = performance.now();
    expect(await failure(client.query(echo, { text: '' }, { ...asking, timeoutMs: 400 }))).toMatchObject({ status: 503, code: 'service-unavailable' });
    expect(performance.now() - begun).toBeLessThan(900);
    const nobody = performance.now();
    expect(await failure(client.query({ ...echo, version: 9 }, { text: '' }, asking))).toMatchObject({ status: 503, code: 'service-unavailable' });
    expect(performance.now() - nobody).toBeLessThan(500);
    listener.script.onCall = (call) => call.input;
  });

  it('refuses an answer the contract does not allow', async () => {
    listener.script.onCall = () => ({ other: 1 });
    expect(await failure(client.query(echo, { text: '' }, asking))).toMatchObject({ status: 502 });
  });

  const vouched = { actor: asking.actor };

  it('parks a command nobody waits for: refused, unknown, unreadable, or failing to the end', async () => {
    listener.script.onCall = (call) => {
      if (JSON.stringify(call.input).includes('refuse')) throw new Problem(409, 'not-now', 'Not now.');
      throw new RangeError('failing');
    };
    const party = await BusParty.on(trial.rabbitUrl, trial.name, 'enquiry-service');
    await party.send(note, { input: { text: 'refuse' }, vouched });
    await party.send(note, { input: { text: 'unknown' }, vouched }, 'notification.note.v7');
    await party.send(note, '{"text":');
    await party.send(note, { input: { text: 'fail' }, vouched });
    await party.leave();
    const parked = await eventually(() => trial.listener.collection('parked').find({ queue: 'commands' }).toArray(), (rows) => rows.length === 4);
    expect(parked.map(({ reason, error, attempts }) => `${String(reason)} ${String(error)} ${String(attempts)}`).sort()).toEqual([
      'attempts-exhausted RangeError 3',
      'refused not-now 1',
      'unknown-type unknown-message 1',
      'unreadable malformed 1',
    ]);
  });

  it('forgets a command that was called and not taken in time: whoever called was told so', async () => {
    const parked = () => trial.listener.collection('parked').countDocuments();
    const before = await parked();
    await listener.stop();
    expect(await failure(client.query(note, { text: 'call' }, { ...asking, timeoutMs: 300 }))).toMatchObject({ status: 503, code: 'service-unavailable' });
    const channel = await trial.channel();
    await eventually(() => channel.checkQueue('notification-service.parked'), ({ messageCount }) => messageCount === 1);
    listener = await trial.startListener([200, 200]);
    await eventually(() => channel.checkQueue('notification-service.parked'), ({ messageCount }) => messageCount === 0);
    await channel.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await parked()).toBe(before);
  });
});
