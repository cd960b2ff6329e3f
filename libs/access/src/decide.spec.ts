import fc from 'fast-check';
import { couldBeAllowed, decide, roles, table } from '.';

const actor = fc.record({ id: fc.string(), roles: fc.subarray([...roles]), workerId: fc.constantFrom('w1', 'w2') });
const resource = fc.record({ leadWorkerIds: fc.subarray(['w1', 'w2']), toWorkerId: fc.constantFrom('w1', 'w2', null) }, { requiredKeys: [] });
const door = fc.record({ door: fc.constantFrom('http' as const, 'bus' as const) });
const action = fc.constantFrom(...Object.keys(table));

describe('a decision', () => {
  it('refuses whatever the table does not name', () => {
    fc.assert(
      fc.property(actor, fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'constructor')), resource, door, (who, what, on, by) => {
        fc.pre(!Object.keys(table).includes(what));
        expect(decide(who, what, on, by)).toEqual({ allowed: false, rule: 'role-not-entitled' });
      }),
    );
  });

  it('allows with several roles what one of them allows, and no more', () => {
    fc.assert(
      fc.property(actor, action, resource, door, (who, what, on, by) => {
        const one = who.roles.some((role) => decide({ ...who, roles: [role] }, what, on, by).allowed);
        expect(decide(who, what, on, by).allowed).toBe(one);
      }),
    );
  });

  it('never allows what was said could not be', () => {
    fc.assert(
      fc.property(actor, action, resource, door, (who, what, on, by) => {
        const could = couldBeAllowed(who, what);
        const { allowed } = decide(who, what, on, by);
        expect(could === 'no' ? !allowed : could === 'yes' ? allowed : true).toBe(true);
      }),
    );
  });

  it('says by which rule it refuses', () => {
    expect(decide({ id: 'x', roles: ['key-worker'], workerId: 'w1' }, 'register.get-child', { leadWorkerIds: ['w2'] }, { door: 'http' })).toEqual({ allowed: false, rule: 'only-own-case' });
  });
});
