import { bareWhole, judge, judgeNotice } from './aims';

const medians = { record: 8, recordOwnDoor: 6, check: 12, http: 1, rpc: 2, transaction: 3, find: 1 };

describe('the aims of an enquiry', () => {
  it('are met up to twice the bare hops and not beyond', () => {
    expect(judge(medians).map(({ allowed, met }) => [allowed, met])).toEqual([[8, true], [8, true], [12, true]]);
    expect(judge({ ...medians, record: 8.1, check: 12.1 }).map(({ met }) => met)).toEqual([false, true, false]);
    expect([500, 501, NaN].map((p99) => judgeNotice(p99).met)).toEqual([true, false, false]);
  });

  it('add the bare hops of five calls, three of which ask the register', () => {
    expect(bareWhole(medians)).toBe(29);
  });
});
