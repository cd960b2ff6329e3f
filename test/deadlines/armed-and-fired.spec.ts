import { randomUUID } from 'node:crypto';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { arm, dueIn, Trial } from './trial';
import type { Started } from '../../apps/command-line/src/bench/deadlines/trial-service';

let trial: Trial;
let service: Started;
beforeAll(async () => {
  trial = new Trial();
  service = await trial.start();
});
afterAll(() => trial.stop());

const effectsOf = async (deadlineId: string) => (await trial.effects()).filter((effect) => effect.deadlineId === deadlineId);
const fired = (deadlineId: string, times = 1) => eventually(async () => ((await effectsOf(deadlineId)).length === times ? true : undefined));

describe('a deadline', () => {
  it('passes when it is due, by its alarm, and everything said of it is in the outbox in order', async () => {
    const childId = randomUUID();
    const { deadlineId, dueAt } = await arm(service, dueIn(300, { about: { childId } }));
    expect(await service.deadlines.find(deadlineId)).toMatchObject({ deadlineId, gen: 1, status: 'armed', dueAt });
    await fired(deadlineId);
    const [effect] = await effectsOf(deadlineId);
    expect(effect).toMatchObject({ gen: 1, firedBy: 'bull' });
    expect((effect?.at ?? dueAt).getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
    expect(await service.deadlines.of({ childId })).toMatchObject([{ deadlineId, status: 'fired', firedBy: 'bull' }]);
    expect(await trial.announced(deadlineId)).toEqual(['armed 1', 'fired 1']);
  });

  it('that is ended before its time does not pass', async () => {
    const { deadlineId } = await arm(service, dueIn(200));
    expect(await service.inTransaction((tx) => service.deadlines.end(tx, deadlineId, 'met'))).toBe(true);
    const later = await arm(service, dueIn(400));
    await fired(later.deadlineId);
    expect(await effectsOf(deadlineId)).toEqual([]);
    expect(await service.deadlines.find(deadlineId)).toMatchObject({ status: 'met', gen: 1, endedAt: expect.any(Date) as Date });
    expect(await service.inTransaction((tx) => service.deadlines.end(tx, deadlineId, 'withdrawn'))).toBe(false);
    expect(await trial.announced(deadlineId)).toEqual(['armed 1', 'met 1']);
  });

  it('that is set anew passes at its new time only, whatever its earlier alarm says', async () => {
    const first = await arm(service, dueIn(150));
    const { dueAt } = await arm(service, { ...first, dueAt: new Date(Date.now() + 900) });
    await fired(first.deadlineId);
    const [effect, ...others] = await effectsOf(first.deadlineId);
    expect([effect?.gen, others]).toEqual([2, []]);
    expect((effect?.at ?? first.dueAt).getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
  });

  it('that has passed can be ended late, and one that passed or ended can be set anew', async () => {
    const given = await arm(service, dueIn(0));
    await fired(given.deadlineId);
    expect(await service.inTransaction((tx) => service.deadlines.end(tx, given.deadlineId, 'met'))).toBe(true);
    expect(await service.deadlines.find(given.deadlineId)).toMatchObject({ status: 'met', firedAt: expect.any(Date) as Date });
    await arm(service, { ...given, dueAt: new Date() });
    await fired(given.deadlineId, 2);
    const again = await service.deadlines.find(given.deadlineId);
    expect(again).toMatchObject({ gen: 2, status: 'fired' });
    expect(again?.endedAt).toBeUndefined();
    expect(await trial.announced(given.deadlineId)).toEqual(['armed 1', 'fired 1', 'met 1', 'armed 2', 'fired 2']);
  });

  it('of a transaction that does not commit is not there, and has no alarm', async () => {
    const given = dueIn(100);
    await expect(service.inTransaction(async (tx) => {
      await service.deadlines.arm(tx, given);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    const later = await arm(service, dueIn(300));
    await fired(later.deadlineId);
    expect(await service.deadlines.find(given.deadlineId)).toBeUndefined();
    expect(await effectsOf(given.deadlineId)).toEqual([]);
  });

  it('that two set at once is set twice, one after the other', async () => {
    const given = dueIn(3_600_000);
    await Promise.all(Array.from({ length: 6 }, () => arm(service, given)));
    expect(await service.deadlines.find(given.deadlineId)).toMatchObject({ gen: 6, status: 'armed' });
  });

  it('of a kind that nobody fires, or in a queue there is not, is an error of who sets it', async () => {
    await expect(arm(service, dueIn(100, { kind: 'unheard-of' }))).rejects.toThrow('nobody fires deadlines of kind unheard-of');
    await expect(arm(service, dueIn(100, { queue: 'nowhere' }))).rejects.toThrow('register-service has no queue nowhere');
  });
});

@Injectable()
class Another {
  @Fires('other-trial')
  onPassed(_tx: Tx, _deadline: Deadline): Promise<void> {
    return Promise.resolve();
  }
}

it('a service refuses to start where two would fire one kind', async () => {
  await expect(trial.start({}, [Another])).rejects.toThrow('deadlines of kind other-trial are fired twice');
});
