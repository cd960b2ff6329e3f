import { moveLimitPassed, moveToldOf } from '@custodian/contracts';
import { ofMoveLimitPassed, ofMoveToldOf } from './told-of-moves';

const unit = { office: 'designated-manager' };
const chairs = { office: 'safeguarding-unit' };
const receivingTeam = { office: 'receiving-team' };
const { moveId, childId = '' } = moveToldOf.example;

describe('who is told of moves between authorities', () => {
  const told = (what: typeof moveToldOf.example.what, kind: typeof moveToldOf.example.kind = 'permanent-out') => ofMoveToldOf({ moveId, childId, kind, what });

  it('the Unit and whoever leads the work; chairs of what is for conferences (MOV-21, MOV-27)', () => {
    expect(told('opened')).toEqual({ kind: 'child-moves', because: 'opened', matterId: moveId, childId, to: [unit, { leadWorkerOf: childId }, chairs] });
    expect((['removed', 'conference-held', 'asked-for-conference'] as const).map((what) => told(what).to)).toEqual(Array(3).fill([unit, { leadWorkerOf: childId }, chairs]));
    expect(told('responsibility-passed').to).toEqual([unit, { leadWorkerOf: childId }]);
  });

  it('the team a child from elsewhere comes to, and the chairs of one for good (MOV-43, MOV-61)', () => {
    expect(told('coming', 'temporary-in').to).toEqual([unit, receivingTeam]);
    expect(told('on-record', 'permanent-in').to).toEqual([unit, receivingTeam, chairs]);
  });

  it('what somebody has to decide, and an allegation, by notices of their own (MOV-45)', () => {
    expect(told('allegation').kind).toBe('allegation-elsewhere');
    expect((['arrival-told', 'refused-there', 'wrong-authority', 'responsibility-offered', 'not-on-record'] as const).map((what) => told(what).kind)).toEqual(Array(5).fill('move-in-question'));
    expect(ofMoveToldOf({ moveId, kind: 'temporary-out', what: 'arrival-told' })).toEqual({ kind: 'move-in-question', because: 'arrival-told', matterId: moveId, to: [unit] });
    expect(ofMoveToldOf({ moveId, kind: 'temporary-out', what: 'ended', forWorkerId: childId }).to).toEqual([unit, { workerId: childId }]);
  });

  it('whoever is to take a step that is overdue', () => {
    const { example } = moveLimitPassed;
    expect(ofMoveLimitPassed(example)).toEqual({ kind: 'limit-passed', because: example.kind, matterId: moveId, childId, to: [unit] });
    expect([{ forWorkerId: childId }, { forRole: 'team-manager' }, { forRole: 'chair' }].map((whose) => ofMoveLimitPassed({ ...example, ...whose }).to)).toEqual([[{ workerId: childId }], [receivingTeam], [chairs]]);
  });
});
