import fc from 'fast-check';
import { approved, begun, declined, mustStandAsDecidedOn, type Person, type Proposal, statusAt, told, waitsForDays, withdrawn } from './proposal';

const start = new Date('2026-03-02T09:12:00.000Z');
const day = 86_400_000;
const after = (days: number) => new Date(start.getTime() + days * day);
const custodian: Person = { id: 'staff:custodian', workerId: 'w1' };
const second: Person = { id: 'staff:second-custodian' };
const childId = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';
const change = { kind: 'plan-correction', childId, planId: childId, correction: 'entered-by-mistake' } as const;
const waiting = begun({ proposalId: childId, change, decidedOn: [{ id: childId, version: 3 }], reason: 'Another child of that name', begunBy: custodian }, start);

describe('a proposal', () => {
  it('waits for two weeks, and is told with who began it', () => {
    expect([statusAt(waiting, start), statusAt(waiting, after(waitsForDays - 0.01)), statusAt(waiting, after(waitsForDays))]).toEqual(['waiting', 'waiting', 'expired']);
    expect(told(waiting, start)).toMatchObject({ status: 'waiting', begunBy: 'staff:custodian', begunAt: start.toISOString(), expiresAt: after(14).toISOString(), version: 1 });
    expect(told(waiting, start)).not.toHaveProperty('endedBy');
  });

  it('is approved or declined by another, once', () => {
    const done = approved(waiting, second, after(1));
    expect(told(done, after(2))).toMatchObject({ status: 'approved', begunBy: 'staff:custodian', endedBy: 'staff:second-custodian', endedAt: after(1).toISOString(), version: 2 });
    expect(told(declined(waiting, second, after(1), 'No'), after(2))).toMatchObject({ status: 'declined', note: 'No' });
    for (const again of [() => approved(done, second, after(2)), () => declined(done, second, after(2), 'No'), () => withdrawn(done, custodian, after(2))]) expect(again).toThrow('proposal-not-waiting');
  });

  it.each<[string, Person]>([
    ['the account that began it', custodian],
    ['that account without its directory entry', { id: custodian.id }],
    ['another account of the same practitioner', { id: 'staff:thora-as-team-manager', workerId: 'w1' }],
  ])('is never decided on by %s', (_who, who) => {
    expect(() => approved(waiting, who, start)).toThrow('second-person-needed');
    expect(() => declined(waiting, who, start, 'No')).toThrow('second-person-needed');
  });

  it('is taken back by whoever began it, and by nobody else', () => {
    expect(statusAt(withdrawn(waiting, custodian, after(1)), after(1))).toBe('withdrawn');
    expect(() => withdrawn(waiting, second, after(1))).toThrow('proposal-of-another');
  });

  it('stands on the versions it was decided on', () => {
    expect(() => { mustStandAsDecidedOn(waiting, new Map([[childId, 3]])); }).not.toThrow();
    expect(() => { mustStandAsDecidedOn(waiting, new Map([[childId, 4]])); }).toThrow('proposal-stale');
    expect(() => { mustStandAsDecidedOn(waiting, new Map()); }).toThrow('proposal-stale');
  });

  it('whatever is tried, when and by whom, ends once, in time, and is approved by nobody who began it', () => {
    const person = fc.record({ id: fc.constantFrom('a', 'b', 'c'), workerId: fc.constantFrom('w1', 'w2') }, { requiredKeys: ['id'] });
    const step = fc.record({ does: fc.constantFrom('approve', 'decline', 'withdraw'), by: person, days: fc.double({ min: 0, max: 20, noNaN: true }) });
    fc.assert(
      fc.property(person, fc.array(step, { maxLength: 8 }), (beginner, steps) => {
        const ended: Proposal[] = [];
        let proposal: Proposal = { ...waiting, begunBy: beginner };
        for (const { does, by, days } of steps) {
          try {
            proposal = does === 'approve' ? approved(proposal, by, after(days)) : does === 'decline' ? declined(proposal, by, after(days), 'No') : withdrawn(proposal, by, after(days));
            ended.push(proposal);
            if (does !== 'withdraw') expect(by.id === beginner.id || (by.workerId !== undefined && by.workerId === beginner.workerId)).toBe(false);
            expect(days).toBeLessThan(waitsForDays);
          } catch (thrown) {
            if (!(thrown instanceof Error) || !/^(?:proposal|second)-/u.test(thrown.message)) throw thrown;
          }
        }
        expect(ended.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
