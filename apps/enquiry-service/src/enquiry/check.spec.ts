import { callBack } from './call-back';
import { checked, checkedLate, couldNotCheck, waitingLonger } from './check';
import { after, by, codeOf, confirmed, lookedUp, offers, offersForTwo, reached, recorded, ringing, taking, verified, verifiedTwo } from './example-enquiry';
import { refuse } from './refuse';
import { statusOf } from './status';
import { told } from './told';

const at = { now: after(140), by };

describe('the check', () => {
  it('keeps what the register offers, and shows nobody else of the address', () => {
    expect(statusOf(lookedUp)).toBe('checked');
    expect(told(lookedUp).check).toEqual({ outcome: 'completed', at: after(140).toISOString(), subjects: [{ subjectId: offers[0]?.subjectId, searchedBy: ['name', 'birth', 'postcode'], candidates: offers[0]?.candidates, moreCandidates: false, missedShare: 0.0013 }] });
    expect(JSON.stringify(told(lookedUp))).not.toContain(offers[0]?.sameAddressChildIds[0]);
  });

  it.each([
    ['not-verified', recorded],
    ['not-verified', callBack(recorded, { ...reached, outcome: 'not-reached' }, ringing(after(60))).enquiry],
    ['already-confirmed', confirmed],
    ['enquiry-refused', refuse(verified, 'no', at).enquiry],
  ])('is not made: %s', (code, enquiry) => {
    expect(codeOf(() => checked(enquiry, offers, at))).toBe(code);
    expect(codeOf(() => couldNotCheck(enquiry, at.now))).toBe(code);
  });

  it('can be made again before the choice; the latest counts', () => {
    const again = checked(lookedUp, [{ ...offers[0], subjectId: offers[0]?.subjectId ?? '', searchedBy: [], missedShare: 1, candidates: [], moreCandidates: false, sameAddressChildIds: [] }], at).enquiry;
    expect(told(again).check).toMatchObject({ subjects: [{ candidates: [] }] });
  });

  it('keeps the offers in the order asked, in whatever order they come', () => {
    expect(checked(verifiedTwo, offersForTwo.toReversed(), at).enquiry.steps.at(-1)).toMatchObject({ subjects: offersForTwo });
  });

  it('is no answer where a child asked about is left out', () => {
    expect(codeOf(() => checked(verifiedTwo, offersForTwo.slice(1), at))).toBe('cannot-be-confirmed');
    expect(codeOf(() => checked(verified, [], at))).toBe('cannot-be-confirmed');
  });

  it('waits where the register cannot be asked, and says that this is not a negative', () => {
    const { enquiry } = couldNotCheck(verified, after(140));
    expect([statusOf(enquiry), enquiry.version]).toEqual(['verified', 3]);
    expect(told(enquiry).check).toEqual({
      outcome: 'cannot-be-confirmed', since: after(140).toISOString(), attempts: 1,
      say: 'The Record cannot be asked at the moment, so nothing can be confirmed. This is not a negative. The check will complete by itself, and you will be told when to ring back.',
    });
  });

  it('keeps an earlier check where a further one cannot be made', () => {
    expect(codeOf(() => couldNotCheck(lookedUp, after(150)))).toBe('cannot-be-confirmed');
  });

  it('is tried again after 5 s, 30 s, 2 min, 10 min and every 10 min, without a new version', () => {
    let enquiry = couldNotCheck(verified, after(0)).enquiry;
    const pauses = [enquiry.waiting?.nextAt];
    for (let n = 0; n < 4; n += 1) {
      enquiry = waitingLonger(enquiry, after(0));
      pauses.push(enquiry.waiting?.nextAt);
    }
    expect(pauses).toEqual([5, 30, 120, 600, 600].map(after));
    expect([enquiry.waiting?.attempts, enquiry.waiting?.since, enquiry.version]).toEqual([5, after(0), 3]);
  });

  it('completes late by itself, and whoever took the call is told', () => {
    const { enquiry, announce } = checkedLate(couldNotCheck(verified, after(140)).enquiry, offers, { now: after(900), by: 'service:enquiry-service' });
    expect([statusOf(enquiry), enquiry.waiting, enquiry.version]).toEqual(['checked', undefined, 4]);
    expect(announce).toEqual([{ event: 'checked', payload: { enquiryId: taking.enquiryId, checkedAt: after(900).toISOString() } }, { event: 'check-completed-late', payload: { enquiryId: taking.enquiryId, reference: taking.reference, takenBy: by, takenByWorkerId: taking.workerId } }]);
  });
});
