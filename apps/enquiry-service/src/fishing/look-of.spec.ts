import type { Blinding } from '@custodian/sealing';
import { callBack } from '../enquiry/call-back';
import { checked } from '../enquiry/check';
import { after, by, childId, confirmed, confirmedUnknown, lookedUp, noOffers, reached, recorded, ringing, verified } from '../enquiry/example-enquiry';
import { refuse } from '../enquiry/refuse';
import { lookOf } from './look-of';

const blinding: Blinding = Object.assign((index: string, value: string): [string] => [`v1.${Buffer.from(`${index}:${value}`).toString('base64url')}`], { versions: [1] });
const of = (enquiry: typeof recorded, now = after(200)) => lookOf(enquiry, blinding, now, 24);

describe('a look', () => {
  it('is the check of an enquiry: who made it, when, at which child, and no name', () => {
    expect(of(lookedUp)).toMatchObject({ enquiryId: lookedUp.enquiryId, by, at: after(140), children: [childId], known: true, broad: false, outcome: 'open' });
    expect(JSON.stringify(of(lookedUp))).not.toMatch(/quillfeather|ZZ99|hathersage/iu);
    expect(of(verified)).toBeUndefined();
  });

  it('is of whoever took the enquiry where the service made the check later', () => {
    expect(of(checked(verified, noOffers, { now: after(300), by: 'service:enquiry-service' }).enquiry)?.by).toBe(by);
    expect(of(checked(verified, noOffers, { now: after(300), by: 'staff:other', desk: 'duty' }).enquiry)).toMatchObject({ by: 'staff:other', desk: 'duty' });
  });

  it('is at a child known or not, as the clerk chose', () => {
    expect(of(confirmed)).toMatchObject({ known: true, children: [childId] });
    expect(of(confirmedUnknown)).toMatchObject({ known: false });
    expect(of(confirmedUnknown)?.children).not.toContain(childId);
    expect(of(checked(verified, noOffers, { now: after(140), by }).enquiry)?.known).toBe(false);
  });

  it('was abandoned where nobody was told or refused for so long', () => {
    const day = 24 * 3_600;
    expect(of(lookedUp, after(140 + day - 1))?.outcome).toBe('open');
    expect(of(lookedUp, after(140 + day))?.outcome).toBe('abandoned');
    expect(of(callBack(lookedUp, { ...reached, outcome: 'not-reached' }, ringing(after(150))).enquiry, after(140 + day))?.outcome).toBe('abandoned');
    expect(of(refuse(lookedUp, 'no', { now: after(150), by }).enquiry, after(140 + day))?.outcome).toBe('refused');
  });

  it('meets another at the same unknown child by what they would be found by', () => {
    const [one, another] = [of(confirmedUnknown), of(checked(verified, noOffers, { now: after(140), by }).enquiry)];
    expect(one?.children.length).toBeGreaterThan(0);
    expect(another?.children).toEqual(one?.children);
  });
});
