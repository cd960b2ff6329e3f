import { Outbox, UnitOfWork } from '@custodian/messaging';
import { eventually } from './eventually';
import { noticed } from './messages';
import type { Started } from './service';
import { announce, byKey, Trial, upTo } from './trial';

describe('promise 2: a committed change is announced, at least once', () => {
  let trial: Trial;
  let announcer: Started;
  beforeAll(async () => {
    trial = await Trial.on();
    announcer = await trial.startAnnouncer();
  });
  afterAll(() => trial.stop());

  it('keeps an event that nobody would receive pending, and sends it when somebody does', async () => {
    const channel = await trial.channel();
    await channel.deleteQueue('notification-service.events');
    await channel.deleteQueue('register-service.events');
    await announce(announcer, 'returned', 1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await trial.announcer.collection('outbox').findOne({ lane: 'trial-child/returned' })).toMatchObject({ status: 'pending' });

    await trial.startListener();
    await eventually(() => trial.effects(), (effects) => effects.some(({ key }) => key === 'returned'));
    await eventually(() => trial.announcer.collection('outbox').findOne({ lane: 'trial-child/returned' }), (row) => row?.status === 'sent');
  });

  it('announces nothing of a transaction that does not commit, and leaves no gap', async () => {
    const unit = announcer.app.get(UnitOfWork);
    const failing = unit.run({ actorId: 'trial', correlationId: 'trial' }, async (tx) => {
      await tx.announce(noticed, { childId: 'rolled-back', n: 99 });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await announce(announcer, 'rolled-back', 1);
    await eventually(() => trial.effects(), (effects) => effects.some(({ key }) => key === 'rolled-back'));
    expect(byKey(await trial.effects())['rolled-back']).toEqual([1]);
  });

  it('numbers what is announced at once about one child without gap or double', async () => {
    await Promise.all(upTo(20).map((n) => announce(announcer, 'busy', n)));
    const rows = await trial.announcer.collection('outbox').find({ lane: 'trial-child/busy' }).sort({ seq: 1 }).toArray();
    expect(rows.map(({ seq }) => Number(seq))).toEqual(upTo(20));
    const effects = await eventually(() => trial.effects(), (seen) => seen.filter(({ key }) => key === 'busy').length >= 20);
    expect(effects.filter(({ key }) => key === 'busy').map(({ seq }) => seq)).toEqual(upTo(20));
  });

  it('refuses to announce without a key, and sends no field the contract does not name', async () => {
    await expect(announce(announcer, '', 1)).rejects.toThrow('childId');
    const withMore = { childId: 'lean', n: 1, name: 'Wren Quillfeather' };
    await announcer.app.get(UnitOfWork).run({ actorId: 'trial', correlationId: 'trial' }, (tx) => tx.announce(noticed, withMore));
    const row = await trial.announcer.collection('outbox').findOne({ lane: 'trial-child/lean' });
    expect(row).toMatchObject({ body: '{"childId":"lean","n":1}' });
  });

  it('sends again what was sent, and the inbox drops it', async () => {
    await announce(announcer, 'again', 1);
    await eventually(() => trial.announcer.collection('outbox').countDocuments({ lane: 'trial-child/again', status: 'sent' }), (sent) => sent === 1);
    expect(await announcer.app.get(Outbox).sendAgain(new Date(0))).toBeGreaterThan(0);
    await eventually(() => trial.announcer.collection('outbox').countDocuments({ status: 'pending' }), (pending) => pending === 0);
    await announce(announcer, 'again', 2);
    const effects = await eventually(() => trial.effects(), (seen) => seen.some(({ key, n }) => key === 'again' && n === 2));
    expect(byKey(effects)['again']).toEqual([1, 2]);
  });
});
