import { exampleLetters } from '@custodian/contracts';
import { limitNamed, presetNamed } from '@custodian/policy';
import { isSettled, type Matter, withPrint, withReason, withSent } from './matter';

const day = new Date('2026-02-12T12:00:00.000Z');
const mother = { recipientId: 'm', as: 'parent' as const };
const child = { recipientId: 'c', as: 'child' as const };
const matter: Matter = { ...exampleLetters, openedAt: day, dueAt: day, limit: limitNamed(presetNamed('002'), 'parents-told-of-start'), status: 'owed', done: [], version: 1 };
const sent = { on: '2026-02-13', how: 'post' as const, byWorkerId: 'w', recordedAt: day, recordedBy: 'staff:x' };
const reason = { reason: 'age-and-understanding' as const, decidedByWorkerId: 'w', decidedOn: '2026-02-13', recordedAt: day, recordedBy: 'staff:x' };
const print = (key: string) => ({ key, printedAt: day, printedBy: 'staff:x' });

describe('REC-10 letters that are owed', () => {
  it('are settled when everybody was written to, or why not is recorded', () => {
    const one = withSent(matter, mother, sent, [mother, child]);
    expect([one.status, one.version, isSettled(one, mother), isSettled(one, child)]).toEqual(['owed', 2, true, false]);
    expect(withReason(one, child, reason, [mother, child])).toMatchObject({ status: 'settled', version: 3 });
  });

  it('may be sent after all, once there was a reason not to', () => {
    const after = withSent(withReason(matter, mother, reason, [mother]), mother, sent, [mother]);
    expect(after).toMatchObject({ status: 'settled', done: [{ sent: [sent], withheld: [reason] }] });
  });

  it('are printed again as copies, and once by one command', () => {
    const first = withPrint(matter, mother, print('one'));
    const second = withPrint(first.matter, mother, print('two'));
    expect([first.copy, second.copy, withPrint(second.matter, child, print('three')).copy]).toEqual([false, true, false]);
    expect(withPrint(second.matter, mother, print('one'))).toEqual({ matter: second.matter, copy: false });
    expect(withPrint(second.matter, mother, print('two'))).toEqual({ matter: second.matter, copy: true });
    expect(second.matter.version).toBe(1);
  });
});
