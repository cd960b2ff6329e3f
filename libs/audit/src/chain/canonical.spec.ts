import fc from 'fast-check';
import { canonical } from './canonical';

const leaf = fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'grapheme' }), fc.date({ noInvalidDate: true }));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true })),
}));

/** Whether two values are the same one; a date is not the string of its instant. */
function same(one: unknown, other: unknown): boolean {
  try {
    expect(one).toStrictEqual(other);
    return true;
  } catch {
    return false;
  }
}

describe('the canonical form', () => {
  it('is one text for each value and another for every other', () => {
    fc.assert(fc.property(value, value, (one, other) => { expect(canonical(one) === canonical(other)).toBe(same(one, other)); }));
  });

  it('does not go by the order in which names were written', () => {
    expect(canonical({ b: 1, a: [2, { d: 3, c: undefined }] })).toBe('{"a":[2,{"d":3}],"b":1}');
    expect(canonical({ a: [2, { d: 3 }], b: 1 })).toBe('{"a":[2,{"d":3}],"b":1}');
  });

  it('tells a date from the string that looks like it, and one list from two', () => {
    expect(canonical(new Date('2026-03-01T03:04:30Z'))).toBe('@2026-03-01T03:04:30.000Z');
    expect(canonical('@2026-03-01T03:04:30.000Z')).toBe('"@2026-03-01T03:04:30.000Z"');
    expect(canonical([['a'], 'b'])).not.toBe(canonical(['a', ['b']]));
    expect(canonical(['a,b'])).not.toBe(canonical(['a', 'b']));
  });

  it.each([[1.5], [Infinity], [new Date(NaN)], [new Map()], [undefined], [BigInt(1)], [Buffer.from('a')]])('has none of %p', (odd) => {
    expect(() => canonical({ odd: [odd] })).toThrow(TypeError);
  });
});
