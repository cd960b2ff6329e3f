import { missingCirculated } from '@custodian/contracts';
import { codeOf } from '../rule/code-of';
import { type Arriving, type Circulation, circulationArrived, erased, isLive, recognised, reportedByPerson, stoodDown } from './circulation';

const { missingId: _id, revision: _revision, ...details } = missingCirculated.payload.parse(missingCirculated.example);
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, 9 + hours));
const arriving = (hours: number): Arriving => ({ circulationId: 'k1', from: 'eastmere', missingId: 'm1', now: at(hours) });
const live = (): Circulation => circulationArrived(undefined, 1, details, arriving(0)) ?? fail();
const fail = (): never => { throw new Error('nothing changed'); };

describe('a child missing from elsewhere', () => {
  it('is kept with what was circulated, and with what is said later in its place', () => {
    expect(live()).toMatchObject({ circulationId: 'k1', from: 'eastmere', revision: 1, details, recognised: [] });
    const later = { ...details, account: 'Seen at a coach station' };
    expect(circulationArrived(live(), 2, later, arriving(1))).toMatchObject({ revision: 2, details: later, version: 2 });
    expect(circulationArrived(live(), 1, later, arriving(1))).toBeUndefined();
  });

  it('leaves nothing but the fact of it at the stand-down, or later where the policy says so', () => {
    const ended = stoodDown(live(), 0, arriving(2)) ?? fail();
    expect(ended).toMatchObject({ stoodDownAt: at(2), erasedAt: at(2) });
    expect(ended).not.toHaveProperty('details');
    const kept = stoodDown(live(), 7, arriving(2)) ?? fail();
    expect(kept).toMatchObject({ details, eraseAt: at(2 + 7 * 24) });
    expect([isLive(kept), 'details' in erased(kept, at(170))]).toEqual([false, false]);
    expect(stoodDown(ended, 0, arriving(3))).toBeUndefined();
  });

  it('that was stood down before it came brings nothing in when it comes', () => {
    const before = stoodDown(undefined, 7, arriving(0)) ?? fail();
    expect(before).toMatchObject({ revision: 0, stoodDownAt: at(0), erasedAt: at(0) });
    expect(circulationArrived(before, 1, details, arriving(1))).toBeUndefined();
    expect(circulationArrived(before, 2, details, arriving(1))).toBeUndefined();
  });

  it('is recognised once in an enquiry and once on the Record, and home is told of what is likely', () => {
    const inEnquiry = { sightingId: 's1', kind: 'enquiry' as const, enquiryId: 'e1', band: 'probable' as const, at: at(1) };
    const first = recognised(live(), inEnquiry) ?? fail();
    expect(first.recognised.reported).toBe(true);
    expect(recognised(first.circulation, { ...inEnquiry, sightingId: 's2', band: 'certain' })).toBeUndefined();
    expect(recognised(first.circulation, { ...inEnquiry, sightingId: 's2', enquiryId: 'e2' })?.circulation.recognised).toHaveLength(2);
    expect(recognised(first.circulation, { sightingId: 's3', kind: 'on-record', childId: 'c1', band: 'possible', at: at(1) })?.recognised.reported).toBe(false);
  });

  it('is recognised, and reported, no longer once it is stood down', () => {
    const ended = stoodDown(live(), 7, arriving(2)) ?? fail();
    expect(recognised(ended, { sightingId: 's1', kind: 'enquiry', enquiryId: 'e1', band: 'certain', at: at(3) })).toBeUndefined();
    expect(codeOf(() => reportedByPerson(ended, 's1', at(3)))).toBe('circulation-stood-down');
    expect(reportedByPerson(live(), 's1', at(3)).recognised).toEqual({ sightingId: 's1', kind: 'person', at: at(3), reported: true });
  });
});
