import { couldNotCheck } from './check';
import { after, codeOf, recorded, verified } from './example-enquiry';
import { referenceOf } from './reference';
import { refuse } from './refuse';
import { told } from './told';

const at = { now: after(200), by: 'staff:c' };

describe('refusing', () => {
  it('ends an enquiry with the reason', () => {
    expect(told(refuse(recorded, 'Would not say which ward', at).enquiry)).toMatchObject({ status: 'refused', version: 2, refusal: { reason: 'refused-by-staff', note: 'Would not say which ward', by: 'staff:c' } });
  });

  it('waits for no check any more', () => {
    expect(refuse(couldNotCheck(verified, after(140)).enquiry, 'no', at).enquiry.waiting).toBeUndefined();
  });

  it('happens once', () => {
    expect(codeOf(() => refuse(refuse(recorded, 'no', at).enquiry, 'no', at))).toBe('enquiry-refused');
  });
});

describe('a reference', () => {
  it('has eight characters that survive a telephone line', () => {
    expect(referenceOf([7, 20, 3, 21, 9, 24, 30, 23])).toBe('E-7M3N-9RYQ');
    expect(referenceOf([255, 32, 31, 0, 1, 2, 3, 4])).toMatch(/^E-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
  });
});
