import { answer } from './answer';
import { callBack } from './call-back';
import { confirm } from './confirm';
import { after, by, childId, codeOf, confirmed, confirmedUnknown, currentPlan, leadSocialWorker, lookedUp, noOffers, offers, onPlan, policy, reached, recorded, ringing, sister, standing, subjectId, verified } from './example-enquiry';
import { checkedAgain, offersMore, offersNow } from './look-again';
import { refuse } from './refuse';
import { statusOf } from './status';
import { told } from './told';

const sheetId = '8e4c9f1b-1a57-4d0b-9b7e-6f2d8c3a5e0b';
const answering = (more: object = {}) => ({ offers, standings: [onPlan(childId), standing(sister)], contactSheetIds: [sheetId], now: after(180), by, ...more });
const unknown = (more: object = {}) => answering({ offers: noOffers, standings: [standing(sister)], advice: 'Follow your own procedure', ...more });

describe('the answer', () => {
  it('is recorded with its words and its call back, and announces nobody twice', () => {
    const given = answer(confirmed, answering(), policy);
    expect(told(given.enquiry)).toMatchObject({ status: 'answered', version: 5, answer: { at: after(180).toISOString(), by, scripts: [{ kind: 'plan', childId }], contactSheetIds: [] } });
    expect([given.announce, given.contactSheets]).toEqual([[], []]);
  });

  it('rests on the Record as it is now, and announces who is newly concerned', () => {
    const before = confirm(lookedUp, [{ subjectId, childId }], { standings: [standing(childId)], now: after(160), by }).enquiry;
    const given = answer(before, answering({ standings: [standing(childId, { currentPlan, leadSocialWorker })] }), policy);
    expect(told(given.enquiry).answer?.scripts[0]?.kind).toBe('plan');
    expect(given.announce.map(({ payload }) => payload)).toMatchObject([{ childId, because: 'plan' }]);
  });

  it('puts a child who is not known on a contact sheet (ENQ-09)', () => {
    const given = answer(confirmedUnknown, unknown(), policy);
    expect(given.contactSheets).toMatchObject([{ contactSheetId: sheetId, subject: { subjectId, familyName: 'Quillfeather' } }]);
    expect(told(given.enquiry).answer).toMatchObject({ contactSheetIds: [sheetId], scripts: [{ kind: 'not-known' }] });
  });

  it('needs advice for a child who is not known', () => {
    expect(codeOf(() => answer(confirmedUnknown, unknown({ advice: undefined }), policy))).toBe('advice-missing');
  });

  it.each([
    ['not-verified', recorded],
    ['not-checked', verified],
    ['not-confirmed', lookedUp],
    ['enquiry-refused', refuse(confirmed, 'no', { now: after(170), by }).enquiry],
    ['enquiry-answered', answer(confirmed, answering(), policy).enquiry],
  ])('is not given: %s', (code, enquiry) => {
    expect(codeOf(() => answer(enquiry, answering(), policy))).toBe(code);
  });

  it('is not given on a call back of too long ago, until there is another', () => {
    const late = answering({ now: after(120 + 31 * 60) });
    expect(codeOf(() => answer(confirmed, late, policy))).toBe('call-back-too-long-ago');
    const again = callBack(confirmed, reached, ringing(after(120 + 30 * 60))).enquiry;
    expect(statusOf(answer(again, late, policy).enquiry)).toBe('answered');
  });

  it('never says "not known" of a child who was chosen', () => {
    expect(codeOf(() => answer(confirmed, answering({ standings: [] }), policy))).toBe('cannot-be-confirmed');
  });
});

describe('looking again before a "no"', () => {
  it('finds that nothing has changed', () => {
    expect(offersMore(confirmedUnknown, offersNow(confirmedUnknown, noOffers))).toBe(false);
  });

  it('finds a child who was not offered before: the enquiry is checked anew and waits for a choice', () => {
    const now = offersNow(confirmedUnknown, offers);
    expect(offersMore(confirmedUnknown, now)).toBe(true);
    const again = checkedAgain(confirmedUnknown, now, { now: after(180), by }).enquiry;
    expect(statusOf(again)).toBe('checked');
    expect(told(again).confirmation).toBeUndefined();
    expect(codeOf(() => answer(again, unknown(), policy))).toBe('not-confirmed');
  });

  it('does not look again for a child who was chosen', () => {
    expect(offersNow(confirmed, [])).toEqual(offers);
  });

  it('is no answer where the child is left out', () => {
    expect(codeOf(() => offersNow(confirmedUnknown, []))).toBe('cannot-be-confirmed');
  });

  it('is for an enquiry that could be answered only', () => {
    expect(codeOf(() => checkedAgain(lookedUp, offers, { now: after(180), by }))).toBe('not-confirmed');
  });
});
