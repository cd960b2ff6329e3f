import { type Made, tooOften } from './too-often';

const start = new Date('2026-03-03T10:50:00Z').getTime();
const minutes = (count: number) => new Date(start + count * 60_000);
const every = (apart: number, count: number): Made[] => Array.from({ length: count }, (_, index) => ({ enquiryId: `enquiry-${index}`, at: minutes(index * apart) }));
const flagged = (made: readonly Made[], before: readonly Date[] = []) => tooOften(made, before, 3).map(({ enquiryId, flag: { score, enquiryIds } }) => [enquiryId, score, enquiryIds.length]);

describe('one enquirer’s enquiries', () => {
  it('are nothing up to the policy’s number in an hour', () => {
    expect(flagged(every(5, 3))).toEqual([]);
    expect(flagged(every(20, 30))).toEqual([]);
  });

  it('are flagged at the first beyond it, also over the turn of an hour, with those of the hour', () => {
    expect(flagged(every(5, 4))).toEqual([['enquiry-3', 4, 4]]);
    expect(flagged([{ enquiryId: 'long-before', at: minutes(-90) }, ...every(5, 4)])).toEqual([['enquiry-3', 4, 4]]);
  });

  it('are flagged once an hour, however many more there are', () => {
    expect(flagged(every(1, 50))).toEqual([['enquiry-3', 4, 4]]);
    expect(flagged(every(1, 70))).toEqual([['enquiry-3', 4, 4], ['enquiry-63', 60, 60]]);
  });

  it('are not flagged again when they are gone through again, or one of them comes late', () => {
    expect(flagged(every(5, 6), [minutes(15)])).toEqual([]);
    expect(flagged([{ enquiryId: 'late', at: minutes(1) }, ...every(5, 6)], [minutes(15)])).toEqual([]);
  });

  it('are listed as far as a flag lists', () => {
    expect(flagged(every(0.05, 1_300))).toEqual([['enquiry-3', 4, 4], ['enquiry-1203', 1_200, 500]]);
  });
});
