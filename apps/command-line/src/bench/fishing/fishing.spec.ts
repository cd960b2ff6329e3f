import { presetNamed } from '@custodian/policy';
import { kinds } from './fishers';
import { monthOf } from './month';
import { reckon } from './reckoning';
import { watch } from './watch';

const policy = presetNamed('england-2023');

describe('fishers among thirty days of made-up shifts', () => {
  const planted = ['relatives', 'neighbour', 'one-child', 'off-duty'] as const;
  const month = monthOf(7, planted);
  const raised = watch(month, policy);
  const { looks, catches, falsePerDay } = reckon(month, raised);

  it('REC-14 a person who looks for themselves is found, on the first days, among honest colleagues', () => {
    expect(looks).toBeGreaterThan(1_500);
    expect(catches.map(({ kind, found }) => [kind, found])).toEqual(planted.map((kind) => [kind, true]));
    expect(Math.max(...catches.map((each) => each.looks))).toBeLessThanOrEqual(4);
  });

  it('REC-14 with few false alarms: less than one a day', () => {
    expect(falsePerDay).toBeLessThan(1);
  });

  it('goes by the policy’s thresholds', () => {
    const never = { atLeast: 100, surprise: 20 };
    const fishing = { ...policy.enquiry.fishing, notKnown: { ...never, withinHours: 1 }, abandoned: { ...never, afterHours: 720 }, broad: never, sameChild: { looks: 50, enquirers: 50 } };
    const reasons = watch(month, { ...policy, enquiry: { ...policy.enquiry, fishing } }).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['off-shift', 'shared-postcode', 'shared-surname']));
  });

  it('is the same month for the same seed, and has every kind of fisher', () => {
    const [one, again] = [monthOf(3, kinds), monthOf(3, kinds)];
    expect(one.looks).toEqual(again.looks);
    expect(one.fishers.map(({ kind }) => kind)).toEqual([...kinds]);
    expect(one.fishers.every(({ enquiryIds }) => enquiryIds.length > 0)).toBe(true);
  });
});
