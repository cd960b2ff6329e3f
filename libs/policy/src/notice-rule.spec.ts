import { acknowledgementLimit, callBackLimit, limitNamed } from './limits';
import { ladderOf, noticeRuleOf } from './notice-rule';
import { presetNamed } from './presets';

const policy = presetNamed('001');

describe('the rule for a notice', () => {
  it('is its kind’s, or the one for those not named', () => {
    expect(noticeRuleOf(policy, 'glass-broken')).toEqual({ ladder: 'urgent', urgent: true, digest: false });
    expect(noticeRuleOf(policy, 'constructor')).toEqual(policy.notices.otherwise);
  });

  it('leads to a ladder there is', () => {
    expect(ladderOf(policy, 'urgent').steps[0]?.to).toBe('recipient');
    expect(() => ladderOf(policy, 'constructor')).toThrow(RangeError);
  });
});

it('a limit names the policy that set it', () => {
  const set = { policy: { id: '001', version: 2 } };
  expect(callBackLimit(policy)).toMatchObject({ name: 'call-back', number: 30, unit: 'minutes', start: 'enquiry recorded', ...set });
  expect(limitNamed(policy, 'first-review')).toMatchObject({ name: 'first-review', number: 3, unit: 'months', ...set });
  expect(limitNamed(policy, 'later-core-group')).toBeUndefined();
  const step = { to: 'cover', channels: ['inbox'], wait: { number: 4, unit: 'working-hours' } } as const;
  expect(acknowledgementLimit(policy, { source: 'ours' }, { ...step, channels: [...step.channels] })).toEqual({
    name: 'acknowledgement', number: 4, unit: 'working-hours', start: 'notice sent', source: 'ours', ...set,
  });
});
