import { callBack, recentCallBack } from './call-back';
import { couldNotCheck } from './check';
import { after, codeOf, confirmed, lookedUp, reached, recorded, ringing, verified } from './example-enquiry';
import { refuse } from './refuse';
import { statusOf } from './status';

const ring = (enquiry: typeof recorded, more: object = {}, seconds = 120) => callBack(enquiry, { ...reached, ...more }, ringing(after(seconds))).enquiry;

describe('ringing back', () => {
  it('verifies the enquirer when they are reached, and keeps the number as it was', () => {
    const called = ring(recorded);
    expect(called.steps.at(-1)).toEqual({ kind: 'called-back', at: after(120), by: 'staff:out-of-hours', callBackId: ringing(after(1)).callBackId, numberId: reached.numberId, number: '0161 496 0150', outcome: 'reached', spokeTo: reached.spokeTo });
    expect([statusOf(called), called.version]).toEqual(['verified', 2]);
  });

  it('changes nothing when nobody is reached, and can be tried again', () => {
    const missed = ring(recorded, { outcome: 'not-reached', spokeTo: undefined });
    expect(statusOf(missed)).toBe('recorded');
    expect(statusOf(ring(missed))).toBe('verified');
  });

  it.each([['recorded', recorded], ['verified', verified], ['confirmed', confirmed]])('refuses an enquirer who is not genuine, from %s', (_, enquiry) => {
    const refused = ring(enquiry, { outcome: 'not-genuine', note: 'No such nurse' });
    expect(refused.steps.at(-1)).toMatchObject({ kind: 'refused', reason: 'enquirer-not-genuine', note: 'No such nurse' });
    expect([statusOf(refused), refused.version]).toEqual(['refused', enquiry.version + 1]);
  });

  it('waits for no check any more once refused', () => {
    expect(ring(couldNotCheck(verified, after(140)).enquiry, { outcome: 'not-genuine' }).waiting).toBeUndefined();
  });

  it.each([['checked', lookedUp], ['confirmed', confirmed]])('can be made again later, and leaves it %s', (status, enquiry) => {
    expect(statusOf(ring(enquiry))).toBe(status);
  });

  it('uses no number but the directory’s', () => {
    expect(codeOf(() => ring(recorded, { numberId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a99' }))).toBe('number-not-in-directory');
    expect(codeOf(() => callBack(recorded, reached, { ...ringing(after(120)), directory: [] }))).toBe('number-not-in-directory');
  });

  it('uses no number before it is in force, and any from then on', () => {
    const from = after(300);
    const ringAt = (seconds: number) => codeOf(() => callBack(recorded, reached, { ...ringing(after(seconds)), directory: [{ numberId: reached.numberId, number: '0161 496 0150', from }] }));
    expect([ringAt(299), ringAt(300), ringAt(301)]).toEqual(['number-not-in-force-yet', undefined, undefined]);
  });

  it('is not for a refused enquiry', () => {
    expect(codeOf(() => ring(refuse(recorded, 'no', { now: after(1), by: 'x' }).enquiry))).toBe('enquiry-refused');
  });
});

describe('the call back an answer is given on', () => {
  it('is the latest that reached them', () => {
    const twice = ring(verified, {}, 1000);
    expect(recentCallBack(ring(twice, { outcome: 'not-reached' }, 1100), after(1200), 30).at).toEqual(after(1000));
  });

  it('is at most so many minutes old, to the second', () => {
    expect(recentCallBack(verified, after(120 + 1800), 30).at).toEqual(after(120));
    expect(codeOf(() => recentCallBack(verified, after(120 + 1801), 30))).toBe('call-back-too-long-ago');
  });

  it('is none where nobody was reached', () => {
    expect(codeOf(() => recentCallBack(recorded, after(1), 30))).toBe('call-back-too-long-ago');
  });
});
