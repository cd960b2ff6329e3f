import { presetNamed } from '@custodian/policy';
import { codeOf } from '../rule/code-of';
import { deadlinesChanged } from './due';
import type { MissingEpisode } from './episode';
import { begin, circulate, end, indicated, nextRevision, type Opening, sighted, stepTaken } from './missing';
import { standingOf, statusOf, stepsLeft, toldCustodians } from './status';
import { missingStepNames, missingSteps, type StepName } from './steps';

const since = new Date('2026-03-02T09:10:00Z');
const after = (hours: number) => new Date(since.getTime() + hours * 3_600_000);
const recording = (hours: number) => ({ now: after(hours), by: 'staff:key-worker' });
const indicator = { indicator: 'home-uninhabited' as const, seenBy: 'Ianthe Brockhollow', seenAt: since, account: 'Nobody there' };
const opening: Opening = { missingId: 'm1', childId: 'c1', since, leadWorkerId: 'w1', indicators: [indicator], hasPlan: true, running: false };
const begun = begin(opening, recording(1));
const told = (step: StepName) => ({ step, outcome: 'done' as const, at: after(1), whom: 'Odalys Marchbanks' });
const sentTo = (...custodians: string[]) => custodians.map((custodian, index) => ({ custodian, dispatchId: `d${index}` }));
const circulated = circulate(begun, sentTo('eastmere', 'westmere'), recording(2));
const found = { how: 'found' as const, at: after(5), seenBy: 'PC Wren', account: 'At her aunt’s' };
const sighting = { sightingId: 's1', kind: 'enquiry' as const, custodian: 'eastmere', seenAt: after(3) };

describe('a missing child', () => {
  it('begins with what was seen, of a child with a plan', () => {
    expect(begun).toMatchObject({ missingId: 'm1', since, openedAt: after(1), indicators: [{ ...indicator, recordedBy: 'staff:key-worker' }], version: 1 });
    expect(statusOf(begun)).toBe('thought-missing');
    expect(codeOf(() => begin({ ...opening, hasPlan: false }, recording(1)))).toBe('only-a-child-with-a-plan-goes-missing');
    expect(codeOf(() => begin({ ...opening, indicators: [] }, recording(1)))).toBe('thought-missing-needs-an-indicator');
    expect(codeOf(() => begin(opening, recording(-1)))).toBe('date-in-the-future');
  });

  it('is missing once at a time: what is seen meanwhile belongs to what runs', () => {
    expect(codeOf(() => begin({ ...opening, missingId: 'm2', running: true }, recording(2)))).toBe('already-missing');
    expect(indicated(begun, indicator, recording(2)).indicators).toHaveLength(2);
  });

  it('has every step of the source, each with who takes it and a limit of the policy', () => {
    expect(missingStepNames.map((step) => missingSteps[step].by)).toEqual([...Array<string>(9).fill('key-worker'), ...Array<string>(3).fill('unit')]);
    expect(stepsLeft(begun)).toEqual(missingStepNames);
    const { timeLimits } = presetNamed('001');
    expect(missingStepNames.map((step) => timeLimits[missingSteps[step].limit]?.start)).toEqual(missingStepNames.map(() => 'child thought missing'));
  });

  it('takes each step with what shows that it was taken', () => {
    const after1 = stepTaken(begun, told('team-manager-told'), recording(2));
    expect(standingOf(after1, 'team-manager-told')).toMatchObject({ outcome: 'done', whom: 'Odalys Marchbanks' });
    expect(stepsLeft(after1)).not.toContain('team-manager-told');
    expect(codeOf(() => stepTaken(after1, told('team-manager-told'), recording(2)))).toBe('step-taken-already');
    expect(codeOf(() => stepTaken(begun, { step: 'police-told', outcome: 'done', at: after(1) }, recording(2)))).toBe('whom-was-told-is-recorded');
    expect(codeOf(() => stepTaken(begun, { step: 'legal-advice-considered', outcome: 'done', at: after(1) }, recording(2)))).toBe('what-was-decided-is-recorded');
    expect(codeOf(() => stepTaken(begun, told('custodians-told'), recording(2)))).toBe('custodians-told-only-by-circulating');
    expect(codeOf(() => stepTaken(begun, { ...told('police-told'), at: after(9) }, recording(2)))).toBe('date-in-the-future');
  });

  it('leaves a step out only where the source lets it, and for a reason; it may be taken later after all', () => {
    const notNeeded = { step: 'police-told' as const, outcome: 'not-needed' as const, at: after(1) };
    expect(codeOf(() => stepTaken(begun, notNeeded, recording(2)))).toBe('not-needed-only-with-a-reason');
    expect(missingStepNames.filter((step) => step !== 'custodians-told' && codeOf(() => stepTaken(begun, { ...notNeeded, step, account: 'No' }, recording(2))) === 'step-is-always-needed')).toEqual([
      'team-manager-told', 'unit-told', 'core-group-told', 'agencies-told', 'director-advised',
    ]);
    const left = stepTaken(begun, { ...notNeeded, account: 'An aunt knows where they are' }, recording(2));
    expect(standingOf(stepTaken(left, told('police-told'), recording(3)), 'police-told')).toMatchObject({ outcome: 'done' });
  });

  it('is circulated to everybody, and anew where something has changed', () => {
    expect(statusOf(circulated)).toBe('circulated');
    expect(standingOf(circulated, 'custodians-told')).toMatchObject({ outcome: 'done', at: after(2) });
    const again = circulate(circulated, sentTo('eastmere', 'southmere'), recording(4));
    expect(again.circulated.map(({ revision }) => revision)).toEqual([1, 2]);
    expect([nextRevision(again), toldCustodians(again)]).toEqual([3, ['eastmere', 'westmere', 'southmere']]);
    expect(codeOf(() => circulate(begun, [], recording(2)))).toBe('nobody-to-circulate-to');
  });

  it('is found only when seen, and then everybody stands down who was told', () => {
    expect(codeOf(() => end(circulated, { how: 'found', at: after(5), account: 'Somebody thinks so' }, recording(6)))).toBe('found-only-when-seen');
    const { episode, standDown } = end(circulated, found, recording(6));
    expect([statusOf(episode), standDown, stepsLeft(episode)]).toEqual(['found', ['eastmere', 'westmere'], []]);
    expect(codeOf(() => end(episode, found, recording(7)))).toBe('missing-has-ended');
    expect(codeOf(() => circulate(episode, sentTo('eastmere'), recording(7)))).toBe('missing-has-ended');
    expect(codeOf(() => stepTaken(episode, told('police-told'), recording(7)))).toBe('missing-has-ended');
    expect(codeOf(() => indicated(episode, indicator, recording(7)))).toBe('missing-has-ended');
  });

  it('stands nobody down where it is found before it was circulated', () => {
    expect(end(begun, found, recording(6)).standDown).toEqual([]);
  });

  it('may turn out not to be missing, or be sought no longer', () => {
    expect((['not-missing', 'no-longer-sought'] as const).map((how) => statusOf(end(circulated, { ...found, how }, recording(6)).episode))).toEqual(['not-missing', 'no-longer-sought']);
  });

  it('keeps each sighting once, and one that comes after the end as such', () => {
    const seen = sighted(circulated, sighting, recording(4));
    expect(seen.sightings).toMatchObject([{ sightingId: 's1', custodian: 'eastmere', afterEnd: false }]);
    expect(sighted(seen, sighting, recording(5))).toBe(seen);
    const { episode } = end(seen, found, recording(6));
    const late: MissingEpisode = sighted(episode, { ...sighting, sightingId: 's2' }, recording(7));
    expect([late.sightings.map(({ afterEnd }) => afterEnd), statusOf(late)]).toEqual([[false, true], 'found']);
  });
});

describe('its deadlines', () => {
  const policy = presetNamed('001');

  it('begin with it, each with its limit, rule and whose it is', () => {
    const { arm, end: ended } = deadlinesChanged(undefined, begun, policy);
    expect(arm.map(({ kind }) => kind)).toEqual(missingStepNames.map((step) => `missing-${step}`));
    expect(arm[0]).toMatchObject({ deadlineId: 'm1:team-manager-told', queue: 'missing', rule: 'MOV-81', startedAt: since, dueAt: after(1), about: { childId: 'c1', missingId: 'm1' }, whose: { workerId: 'w1' } });
    expect(arm.at(-1)).toMatchObject({ rule: 'MOV-82', whose: { role: 'custodian' } });
    expect(ended).toEqual([]);
  });

  it('are the Unit’s where nobody leads the work', () => {
    const { leadWorkerId: _nobody, ...nobodys } = opening;
    expect(deadlinesChanged(undefined, begin(nobodys, recording(1)), policy).arm[0]?.whose).toEqual({ role: 'custodian' });
  });

  it('are met by the step and by circulating, and withdrawn by the end', () => {
    const after1 = stepTaken(circulated, told('unit-told'), recording(3));
    expect(deadlinesChanged(begun, after1, policy)).toEqual({ arm: [], end: [{ deadlineId: 'm1:unit-told', how: 'met' }, { deadlineId: 'm1:custodians-told', how: 'met' }] });
    const { episode } = end(after1, found, recording(6));
    const { end: ended } = deadlinesChanged(after1, episode, policy);
    expect(ended).toHaveLength(10);
    expect(new Set(ended.map(({ how }) => how))).toEqual(new Set(['withdrawn']));
  });
});
