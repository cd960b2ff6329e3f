import { breakGlass } from '../enquiry/break-glass';
import { after, by, codeOf, policy, recorded, taking } from '../enquiry/example-enquiry';
import { brokenByOf, isOverdue, reviewed, reviewOf } from './review';

const reviewId = '6d1f8a3b-2c47-4e95-b0d8-9a5e7c3f1b0d';
const workerId = '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06';
const review = reviewOf(breakGlass(recorded, { reviewId, now: after(120), by }, policy), workerId);
const found = { at: after(3600), by: 'staff:custodian', finding: 'justified' as const };

describe('the review of a broken glass', () => {
  it('is open from the start, of who did what and when', () => {
    const { enquiryId, reference } = taking;
    expect(review).toEqual({
      reviewId, enquiryId, reference, brokenAt: after(120), brokenBy: by, brokenByWorkerId: workerId, until: after(1020), dueAt: new Date('2026-03-02T17:00:00.000Z'), version: 1,
    });
  });

  it('is closed once', () => {
    const closed = reviewed(review, found);
    expect(closed).toMatchObject({ reviewed: found, version: 2 });
    expect(codeOf(() => reviewed(closed, found))).toBe('already-reviewed');
  });

  it('is overdue after its time, until it is closed', () => {
    expect([review.dueAt, new Date(review.dueAt.getTime() + 1)].map((now) => isOverdue(review, now))).toEqual([false, true]);
    expect(isOverdue(reviewed(review, found), new Date('2026-04-01T00:00:00Z'))).toBe(false);
  });

  it('knows who broke the glass, also where they sign in as somebody else', () => {
    expect(brokenByOf(review, { id: 'staff:custodian' })).toBe(by);
    expect(brokenByOf(review, { id: 'staff:custodian', workerId: reviewId })).toBe(by);
    expect(brokenByOf(review, { id: 'staff:custodian', workerId })).toBe('staff:custodian');
    const { brokenByWorkerId: _none, ...without } = review;
    expect(brokenByOf(without, { id: 'staff:custodian' })).toBe(by);
  });
});
