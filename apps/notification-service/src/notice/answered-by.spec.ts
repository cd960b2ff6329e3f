import { askingFor } from './answered-by';

it.each([
  [{ kind: 'call-back', enquiryId: 'e' }, { enquiryId: 'e', kinds: ['call-back-overdue'] }],
  [{ kind: 'repeat-enquiry', enquiryId: 'e', childId: 'c' }, { enquiryId: 'e', kinds: ['repeat-enquiry-overdue'] }],
  [{ kind: 'break-glass-review', enquiryId: 'e' }, undefined],
  [{ kind: 'first-review', childId: 'c' }, { childId: 'c', kinds: ['limit-near', 'limit-passed', 'section-47-without-check'], because: 'first-review' }],
  [{ kind: 'first-review' }, undefined],
])('what asked for %j is %j', (ended, asking) => {
  expect(askingFor(ended)).toEqual(asking);
});
