import fc from 'fast-check';
import { couldBeAllowed, decide, roles, table } from '.';

const actor = fc.record({ id: fc.constantFrom('a1', 'a2'), roles: fc.subarray([...roles]), workerId: fc.constantFrom('w1', 'w2'), team: fc.constantFrom('t1', 't2') });
const resource = fc.record(
  {
    childId: fc.constantFrom('c1', 'c2'),
    leadWorkerIds: fc.subarray(['w1', 'w2']),
    leadTeams: fc.subarray(['t1', 't2']),
    toWorkerIds: fc.subarray(['w1', 'w2']),
    toRoles: fc.subarray(['custodian', 'auditor', 'clerk'] as const),
    begunBy: fc.constantFrom('a1', 'a2'),
  },
  { requiredKeys: [] },
);
const context = fc.record({ askedBy: fc.constantFrom('enquiry-service', 'notification-service'), opened: fc.subarray(['c1', 'c2']), steppedUp: fc.boolean() }, { requiredKeys: [] });
const action = fc.constantFrom(...Object.keys(table));

describe('a decision', () => {
  it('refuses whatever the table does not name', () => {
    fc.assert(
      fc.property(actor, fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'constructor')), resource, context, (who, what, on, by) => {
        fc.pre(!Object.keys(table).includes(what));
        expect(decide(who, what, on, by)).toEqual({ allowed: false, rule: 'role-not-entitled' });
      }),
    );
  });

  it('allows with several roles what one of them allows, and no more', () => {
    fc.assert(
      fc.property(actor, action, resource, context, (who, what, on, by) => {
        const one = who.roles.some((role) => decide({ ...who, roles: [role] }, what, on, by).allowed);
        expect(decide(who, what, on, by).allowed).toBe(one);
      }),
    );
  });

  it('never allows what was said could not be', () => {
    fc.assert(
      fc.property(actor, action, resource, context, (who, what, on, by) => {
        const could = couldBeAllowed(who, what);
        const { allowed } = decide(who, what, on, by);
        expect(could === 'no' ? !allowed : could === 'yes' ? allowed : true).toBe(true);
      }),
    );
  });

  it('says by which condition it allows: the first that holds', () => {
    const keyWorker = { id: 'x', roles: ['key-worker', 'team-manager'] as const, workerId: 'w1', team: 't1' };
    expect(decide(keyWorker, 'register.get-child', { leadWorkerIds: ['w1'], leadTeams: ['t1'] }, {})).toEqual({ allowed: true, by: 'own-case' });
    expect(decide(keyWorker, 'register.get-child', { leadWorkerIds: ['w2'], leadTeams: ['t1'] }, {})).toEqual({ allowed: true, by: 'own-team' });
    expect(decide({ id: 'x', roles: ['custodian', 'auditor'] }, 'notification.get-notice', { toRoles: ['auditor'] }, {})).toEqual({ allowed: true, by: 'notice-to-role' });
  });

  it('is never yes for a releaser or another authority yet, and may be for everybody else', () => {
    const entitled = (role: (typeof roles)[number]) => Object.keys(table).some((what) => couldBeAllowed({ id: 'x', roles: [role] }, what) !== 'no');
    expect(roles.filter((role) => !entitled(role))).toEqual(['releaser', 'peer-authority']);
  });

  it('says by which rule it refuses', () => {
    expect(decide({ id: 'x', roles: ['key-worker'], workerId: 'w1' }, 'register.get-child', { leadWorkerIds: ['w2'] }, {})).toEqual({ allowed: false, rule: 'only-own-case' });
  });
});
