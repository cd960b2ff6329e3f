import type { Standing } from '@custodian/contracts';
import { answer } from './answer';
import { callBack } from './call-back';
import { checked } from './check';
import { confirm } from './confirm';
import type { Enquiry } from './enquiry';
import {
  after, bothChosen, brother, brotherUnknown, by, childId, choices, codeOf, confirmed, confirmedUnknown, currentPlan, leadSocialWorker, lookedUp, lookedUpTwo, neighbour, noneOfThese, noOffers, offers, offersForTwo,
  onPlan, policy, reached, recorded, ringing, sister, standing, subjectId, verified, verifiedTwo,
} from './example-enquiry';
import { checkedAgain, offersMore, offersNow, toLookUpAgain } from './look-again';
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

  it('announces who is newly concerned beside others who were before', () => {
    const before = confirm(lookedUpTwo, bothChosen, { standings: [standing(childId), onPlan(brother.childId)], now: after(160), by }).enquiry;
    const given = answer(before, answering({ offers: offersForTwo, standings: [onPlan(childId), onPlan(brother.childId)] }), policy);
    expect(given.announce.map(({ payload }) => payload)).toMatchObject([{ childId, because: 'plan' }]);
  });

  it('puts a child who is not known on a contact sheet (ENQ-09)', () => {
    const given = answer(confirmedUnknown, unknown(), policy);
    expect(given.contactSheets).toMatchObject([{ contactSheetId: sheetId, subject: { subjectId, familyName: 'Quillfeather' } }]);
    expect(told(given.enquiry).answer).toMatchObject({ contactSheetIds: [sheetId], scripts: [{ kind: 'not-known', sentences: expect.arrayContaining(['Follow your own procedure']) as string[] }] });
  });

  it('is given on each of two children with what the Record says of that one', () => {
    const chosen = confirm(lookedUpTwo, bothChosen, { standings: [onPlan(childId), standing(brother.childId)], now: after(160), by }).enquiry;
    const now = { offers: offersForTwo.toReversed(), standings: [standing(sister), standing(neighbour), standing(brother.childId), onPlan(childId)] };
    const scripts = told(answer(chosen, answering(now), policy).enquiry).answer?.scripts;
    expect(scripts).toMatchObject([{ subjectId, childId, kind: 'plan' }, { ...brother, kind: 'known-before' }]);
    expect(JSON.stringify(scripts)).not.toContain('30 November 2011');
  });

  it('keeps a contact sheet of the one of two who is not known, with the id made for it', () => {
    const chosen = confirm(lookedUpTwo, brotherUnknown, { standings: [onPlan(childId)], now: after(160), by }).enquiry;
    const given = answer(chosen, answering({ offers: offersForTwo, contactSheetIds: [neighbour, sheetId], advice: 'Refer.' }), policy);
    expect(given.contactSheets).toMatchObject([{ contactSheetId: sheetId, subject: { familyName: 'Ashgrove' } }]);
    expect(codeOf(() => answer(chosen, answering({ offers: offersForTwo }), policy))).toBe('advice-missing');
    expect(() => answer(chosen, answering({ offers: offersForTwo, contactSheetIds: [neighbour], advice: 'Refer.' }), policy)).toThrow('every child asked about needs an id');
  });

  it('says that another child at the address has a plan, unless that one was chosen too (ENQ-08)', () => {
    const kinds = (from: Enquiry, chosen: typeof choices, now: { offers: typeof offers; standings: Standing[] }) =>
      told(answer(confirm(from, chosen, { ...now, now: after(160), by }).enquiry, answering(now), policy).enquiry).answer?.scripts.map(({ kind }) => kind);
    expect(kinds(lookedUp, choices, { offers, standings: [standing(childId), onPlan(sister)] })).toEqual(['same-address']);
    const together = offersForTwo.map((subject) => ({ ...subject, sameAddressChildIds: [brother.childId] }));
    const looked = checked(verifiedTwo, together, { now: after(140), by }).enquiry;
    expect(kinds(looked, bothChosen, { offers: together, standings: [standing(childId), onPlan(brother.childId)] })).toEqual(['known-before', 'plan']);
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
    expect(codeOf(() => answer(confirmed, answering({ offers: [] }), policy))).toBe('cannot-be-confirmed');
    expect(codeOf(() => answer(confirmed, answering({ offers: noOffers }), policy))).toBe('cannot-be-confirmed');
    const unchosen: Enquiry = { ...confirmed, steps: [confirmed.steps[0], ...confirmed.steps.slice(1).map((step) => (step.kind === 'confirmed' ? { ...step, choices: [] } : step))] };
    expect(codeOf(() => answer(unchosen, answering(), policy))).toBe('cannot-be-confirmed');
  });
});

describe('looking again before a "no"', () => {
  it('finds that nothing has changed', () => {
    expect(offersMore(confirmedUnknown, offersNow(confirmedUnknown, noneOfThese, noOffers))).toBe(false);
  });

  it('finds a child who was not offered before: the enquiry is checked anew and waits for a choice', () => {
    const now = offersNow(confirmedUnknown, noneOfThese, offers);
    expect(offersMore(confirmedUnknown, now)).toBe(true);
    const again = checkedAgain(confirmedUnknown, now, { now: after(180), by }).enquiry;
    expect(statusOf(again)).toBe('checked');
    expect(told(again).confirmation).toBeUndefined();
    expect(codeOf(() => answer(again, unknown(), policy))).toBe('not-confirmed');
  });

  it('does not look again for a child who was chosen', () => {
    expect(offersNow(confirmed, choices, [])).toEqual(offers);
  });

  it('is for those of several children nobody was chosen for', () => {
    expect(toLookUpAgain(lookedUpTwo, brotherUnknown)).toMatchObject([{ subjectId: brother.subjectId }]);
    const now = offersForTwo.map((subject) => ({ ...subject, candidates: [] }));
    expect(offersNow(lookedUpTwo, brotherUnknown, now)).toEqual([offersForTwo[0], now[1]]);
  });

  it('finds who was offered for the other child only, and that there are more than are offered', () => {
    const [first, second] = offersForTwo;
    const swapped = [first, { ...second, candidates: first?.candidates }] as typeof offersForTwo;
    const more = [first, { ...second, moreCandidates: true }] as typeof offersForTwo;
    expect([offersForTwo, swapped, more].map((now) => offersMore(lookedUpTwo, now))).toEqual([false, true, true]);
    expect(offersMore(checked(verifiedTwo, more, { now: after(140), by }).enquiry, more)).toBe(false);
    expect(offersMore(verified, offers)).toBe(true);
    expect(offersMore(verified, offers.map((subject) => ({ ...subject, candidates: [], moreCandidates: true })))).toBe(true);
  });

  it('is no answer where the child is left out', () => {
    expect(codeOf(() => offersNow(confirmedUnknown, noneOfThese, []))).toBe('cannot-be-confirmed');
  });

  it('is for an enquiry that could be answered only', () => {
    expect(codeOf(() => checkedAgain(lookedUp, offers, { now: after(180), by }))).toBe('not-confirmed');
  });
});
