import { planEnded, planStarted } from '@custodian/contracts';
import { limitNamed, presetNamed } from '@custodian/policy';
import { type Matter, withSent } from './matter';
import { ofEnd, ofStart } from './occasions';

const { childId, planId } = planStarted.example;
const parent = { recipientId: 'r', as: 'parent' as const };
const day = new Date('2026-02-12T12:00:00.000Z');
const limit = limitNamed(presetNamed('002'), 'parents-told-of-start');
const matter = (occasion: Matter['occasion'], on = '2026-02-12'): Matter => ({ matterId: `${occasion} ${on}`, occasion, childId, planId, on, openedAt: day, dueAt: day, limit, status: 'owed', done: [], version: 1 });
const written = (about: Matter) => withSent(about, parent, { on: '2026-02-13', how: 'post', byWorkerId: 'w', recordedAt: day, recordedBy: 'x' }, [parent]);

const started = (changed: object = {}) => ({ ...planStarted.example, ...changed });
const ended = (changed: object = {}) => ({ ...planEnded.example, ...changed });

describe('REC-10 what letters are owed', () => {
  it('when a conference starts a plan, and when it ends', () => {
    expect(ofStart(started(), [])).toEqual({ open: { occasion: 'plan-started', on: '2026-02-12' }, withdraw: [] });
    expect(ofEnd(ended(), [matter('plan-started')])).toEqual({ open: { occasion: 'plan-ended', on: '2026-08-11' }, withdraw: [] });
    expect(ofEnd(ended({ basis: undefined }), [])).toMatchObject({ open: { occasion: 'plan-ended' } });
  });

  it('when it ends by a move, and anew where it is corrected whether there is a plan there', () => {
    const moved = ended({ conferenceId: undefined, moveId: childId, goesOnElsewhere: true });
    const before = { ...matter('plan-ended', '2026-08-11'), goesOnElsewhere: true as const };
    expect(ofEnd(moved, [])).toEqual({ open: { occasion: 'plan-ended', on: '2026-08-11', goesOnElsewhere: true }, withdraw: [] });
    expect(ofEnd(moved, [before])).toEqual({ withdraw: [] });
    expect(ofEnd(ended({ conferenceId: undefined, moveId: childId, correction: 'ended-on' }), [before])).toEqual({ open: { occasion: 'plan-ended', on: '2026-08-11' }, withdraw: [before] });
  });

  it.each(['temporary-resident', 'pending-moving-in-conference'])('none for a plan of another authority: %s', (basis) => {
    expect(ofStart(started({ basis }), [])).toEqual({ withdraw: [] });
    expect(ofEnd(ended({ basis }), [])).toEqual({ withdraw: [] });
  });

  it('none twice for the same', () => {
    expect(ofStart(started(), [matter('plan-started')])).toEqual({ withdraw: [] });
    expect(ofEnd(ended(), [matter('plan-ended', '2026-08-11')])).toEqual({ withdraw: [] });
  });

  it('none any more where a plan was entered by mistake, and the mistake only where somebody was written to', () => {
    const owed = [matter('plan-started'), matter('plan-ended', '2026-08-11')];
    const mistake = ended({ to: '2026-02-12', correction: 'entered-by-mistake', conferenceId: undefined });
    expect(ofEnd(mistake, owed)).toEqual({ withdraw: owed });
    expect(ofEnd(mistake, [written(matter('plan-started'))])).toEqual({ open: { occasion: 'start-was-a-mistake', on: '2026-02-12' }, withdraw: [] });
  });

  it('none any more where a plan has not ended, and the mistake only where somebody was written to', () => {
    const stands = started({ correction: 'not-ended' });
    expect(ofStart(stands, [written(matter('plan-started')), matter('plan-ended', '2026-08-11')])).toEqual({ withdraw: [matter('plan-ended', '2026-08-11')] });
    expect(ofStart(stands, [written(matter('plan-ended', '2026-08-11'))])).toEqual({ open: { occasion: 'end-was-a-mistake', on: '2026-02-12' }, withdraw: [] });
    expect(ofStart(stands, [])).toEqual({ withdraw: [] });
  });

  it('about the day a plan really ended, instead of the one that was recorded', () => {
    const before = matter('plan-ended', '2026-08-11');
    expect(ofEnd(ended({ to: '2026-08-01', correction: 'ended-on' }), [before])).toEqual({ open: { occasion: 'plan-ended', on: '2026-08-01' }, withdraw: [before] });
  });
});
