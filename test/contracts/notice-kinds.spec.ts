import { NoticeKind } from '@custodian/contracts';
import { noticeRuleOf, ladderOf, presetNamed, presetNames } from '@custodian/policy';

describe.each(presetNames.map((preset) => [preset]))('the notices of %s', (preset) => {
  const policy = presetNamed(preset);

  it('are of kinds there are', () => {
    const { otherwise: _rest, ...named } = policy.notices;
    expect(Object.keys(named).filter((kind) => !NoticeKind.options.some((each) => each === kind))).toEqual([]);
  });

  it('of every kind climb a ladder that begins with the recipient and ends with people', () => {
    for (const kind of NoticeKind.options) {
      const { steps, last, hops } = ladderOf(policy, noticeRuleOf(policy, kind).ladder);
      expect(steps[0]?.to).toBe('recipient');
      expect(last).toMatch(/-queue$/u);
      expect(hops).toBeGreaterThanOrEqual(steps.length);
    }
  });
});
