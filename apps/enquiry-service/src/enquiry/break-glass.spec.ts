import { answer } from './answer';
import { breakGlass, groundOf } from './break-glass';
import { callBack } from './call-back';
import { checked, couldNotCheck } from './check';
import { concernsOf } from './concerns';
import { confirm } from './confirm';
import { after, by, childId, choices, codeOf, confirmed, leadSocialWorker, lookedUp, offers, onPlan, policy, reached, recorded, ringing, sister, standing, verified } from './example-enquiry';
import { notRungBack } from '../script/least-script';
import { mustBeRungBack } from './order-of-steps';
import { refuse } from './refuse';
import { statusOf } from './status';
import { told } from './told';

const reviewId = '6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d';
const minutes = (many: number) => after(many * 60);
const breaking = (now = minutes(2)) => ({ reviewId, now, by });
const broken = breakGlass(recorded, breaking(), policy);
const at = (now: Date) => ({ now, by });
const standings = [onPlan(childId), standing(sister)];
const looked = checked(broken.enquiry, offers, at(minutes(3))).enquiry;
const chosen = confirm(looked, choices, { standings, ...at(minutes(4)) }).enquiry;
const answering = (now: Date) => ({ offers, standings, contactSheetIds: [sister], ...at(now) });

describe('breaking the glass', () => {
  it('lets the enquiry go on for a quarter of an hour, alarms at once, and is due for review by the close of the next working day', () => {
    // A Sunday at three in the morning: the next working day is Monday.
    expect(broken.glass).toEqual({ kind: 'broke-glass', at: minutes(2), by, reviewId, until: minutes(17) });
    expect(broken.reviewDueAt).toEqual(new Date('2026-03-02T17:00:00.000Z'));
    expect([statusOf(broken.enquiry), broken.enquiry.version]).toEqual(['glass-broken', 2]);
    const { enquiryId, reference } = recorded;
    expect(broken.announce).toEqual([
      { event: 'glass-broken', payload: { enquiryId, reference, reviewId, brokenBy: by, brokenAt: minutes(2).toISOString(), reviewDueAt: '2026-03-02T17:00:00.000Z' } },
    ]);
  });

  it('says on the enquiry and in the trail that it goes on by break-glass', () => {
    expect(told(chosen).brokenGlass).toEqual([{ reviewId, at: minutes(2).toISOString(), by, until: minutes(17).toISOString() }]);
    expect(concernsOf(chosen).purpose).toBe('professional-concern, by break-glass');
    expect([told(confirmed).brokenGlass, concernsOf(confirmed).purpose]).toEqual([undefined, 'professional-concern']);
  });

  it.each([
    ['enquiry-refused', refuse(recorded, 'no', at(minutes(1))).enquiry],
    ['enquiry-answered', answer(confirmed, answering(after(180)), policy).enquiry],
    ['enquirer-rung-back', verified],
    ['enquirer-rung-back', confirmed],
    ['glass-already-broken', broken.enquiry],
    ['glass-already-broken', chosen],
  ])('is refused: %s', (code, enquiry) => {
    expect(codeOf(() => breakGlass(enquiry, breaking(minutes(5)), policy))).toBe(code);
  });

  it('is possible to the minute the last one ends, and again after it, with a review of its own', () => {
    expect(codeOf(() => breakGlass(chosen, breaking(minutes(17)), policy))).toBe('glass-already-broken');
    const again = breakGlass(chosen, { ...breaking(after(17 * 60 + 1)), reviewId: sister }, policy).enquiry;
    expect([statusOf(again), told(again).brokenGlass?.map((glass) => glass.reviewId)]).toEqual(['confirmed', [reviewId, sister]]);
  });

  it('is possible where the last ring back is too long ago to answer on', () => {
    expect(codeOf(() => breakGlass(confirmed, breaking(minutes(32)), policy))).toBe('enquirer-rung-back');
    expect(groundOf(breakGlass(confirmed, breaking(minutes(33)), policy).enquiry, minutes(40), policy)).toEqual({ breakGlassReviewId: reviewId });
  });
});

describe('what goes on without a ring back', () => {
  it('is check, choice and answer, which says that it was by break-glass', () => {
    expect(statusOf(looked)).toBe('checked');
    const given = answer(chosen, answering(minutes(5)), policy).enquiry;
    expect(told(given)).toMatchObject({ status: 'answered', answer: { breakGlassReviewId: reviewId, scripts: [{ kind: 'plan', childId, leadSocialWorker }] } });
    expect(told(given).answer).not.toHaveProperty('callBackId');
    expect(told(given).answer?.scripts[0]?.sentences).toEqual(expect.arrayContaining([notRungBack]));
  });

  it('is over after its minutes, at every step', () => {
    const late = after(17 * 60 + 1);
    expect(statusOf(checked(broken.enquiry, offers, at(minutes(17))).enquiry)).toBe('checked');
    expect(codeOf(() => checked(broken.enquiry, offers, at(late)))).toBe('break-glass-over');
    expect(codeOf(() => couldNotCheck(broken.enquiry, late))).toBe('break-glass-over');
    expect(codeOf(() => confirm(looked, choices, { standings, ...at(late) }))).toBe('break-glass-over');
    expect(statusOf(answer(chosen, answering(minutes(17)), policy).enquiry)).toBe('answered');
    expect(codeOf(() => answer(chosen, answering(late), policy))).toBe('break-glass-over');
  });

  it('is not over for who was rung back before it, but for the answer', () => {
    const late = minutes(60);
    const again = (enquiry: typeof verified) => breakGlass(enquiry, breaking(minutes(33)), policy).enquiry;
    expect(statusOf(checked(again(verified), offers, at(late)).enquiry)).toBe('checked');
    expect(statusOf(confirm(again(lookedUp), choices, { standings, ...at(late) }).enquiry)).toBe('confirmed');
    expect(codeOf(() => answer(again(confirmed), answering(late), policy))).toBe('break-glass-over');
  });

  it('is nothing beside it: what was asked before is for who was rung back and not refused since', () => {
    const refused = refuse(verified, 'Would not say which ward', { now: minutes(3), by }).enquiry;
    const over = [recorded, broken.enquiry, chosen, breakGlass(verified, breaking(minutes(40)), policy).enquiry, refused];
    expect(over.map((enquiry) => codeOf(() => { mustBeRungBack(enquiry); }))).toEqual(['not-verified', 'not-verified', 'not-verified', 'not-verified', 'enquiry-refused']);
    expect([verified, lookedUp, confirmed].map((enquiry) => codeOf(() => { mustBeRungBack(enquiry); }))).toEqual([undefined, undefined, undefined]);
  });

  it('skips no other step', () => {
    expect(codeOf(() => confirm(broken.enquiry, choices, { standings, ...at(minutes(3)) }))).toBe('not-checked');
    expect(codeOf(() => answer(broken.enquiry, answering(minutes(3)), policy))).toBe('not-checked');
    expect(codeOf(() => answer(looked, answering(minutes(4)), policy))).toBe('not-confirmed');
  });

  it('waits for no check: nobody is looked up for it later', () => {
    expect(codeOf(() => couldNotCheck(broken.enquiry, minutes(3)))).toBe('cannot-be-confirmed');
  });

  it('shows the desk who may be meant, and not where they live', () => {
    const shown = told(looked).check;
    expect(shown?.outcome === 'completed' && shown.subjects[0]?.candidates[0]).toMatchObject({ childId });
    expect(JSON.stringify(shown)).not.toContain('address":{');
    expect(JSON.stringify(told(lookedUp).check)).toContain('address":{');
  });
});

describe('an enquirer who is rung back after all', () => {
  const rung = callBack(chosen, reached, ringing(minutes(6))).enquiry;

  it('is answered as ever, from then on', () => {
    expect(groundOf(rung, minutes(7), policy)).toEqual({ callBackId: ringing(minutes(6)).callBackId });
    const given = answer(rung, answering(minutes(7)), policy).enquiry;
    expect(told(given).answer?.scripts[0]?.sentences).toContain('There is no earlier plan on the Record.');
    expect(JSON.stringify(told(callBack(looked, reached, ringing(minutes(6))).enquiry).check)).toContain('address":{');
    expect(JSON.stringify(told(rung).check)).not.toContain('address":{');
  });

  it('is not so by a ring back that reached nobody', () => {
    expect(groundOf(callBack(chosen, { ...reached, outcome: 'not-reached' }, ringing(minutes(6))).enquiry, minutes(7), policy)).toEqual({ breakGlassReviewId: reviewId });
  });

  it('is verified by it where nothing was checked yet', () => {
    expect(statusOf(callBack(broken.enquiry, reached, ringing(minutes(6))).enquiry)).toBe('verified');
  });

  it('is rung back anew where that was too long ago, glass or none', () => {
    expect(codeOf(() => answer(rung, answering(minutes(37)), policy))).toBe('call-back-too-long-ago');
  });
});
