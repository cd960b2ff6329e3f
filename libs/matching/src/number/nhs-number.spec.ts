import { nhsLevel } from './nhs-level';
import { checkDigitIsRight, nhsDigits, nhsSlips } from './nhs-number';

describe('an NHS number', () => {
  it('is ten digits, however they are spaced', () => {
    expect([nhsDigits('999 000 0018'), nhsDigits('99900'), nhsDigits('0000000000'), nhsDigits(undefined)]).toEqual(['9990000018', undefined, undefined, undefined]);
  });

  it('has a check digit that no slip of one digit keeps', () => {
    expect(checkDigitIsRight('9990000018')).toBe(true);
    const kept = nhsSlips('9990000018').filter((slip) => nhsLevel('9990000018', slip) === 'slip' && checkDigitIsRight(slip));
    expect(kept).toEqual([]);
  });

  it.each([['9990000018', 'same'], ['9990000019', 'slip'], ['9990000081', 'slip'], ['9990001081', 'differs']])('beside %s: %s', (other, level) => {
    expect(nhsLevel('9990000018', other)).toBe(level);
  });
});
