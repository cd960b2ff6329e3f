import type { Standing } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import { answerOf, confirmationOf, type Enquiry, recordedStep } from '../enquiry/enquiry';
import type { Earlier } from './earlier';
import { type Counted, firedRules } from './fired-rules';
import { countOf } from './outline';
import type { Question } from './question';

const mostNamed = 200;

/** A question not asked yet: it has no id, and who waits for it is not known. */
export type ToAsk = Omit<Question, 'questionId' | 'dueAt'> & { readonly leadWorkerId?: string };

interface About {
  readonly subjectId: string;
  readonly earlier: readonly Earlier[];
  readonly since: Date;
  readonly now: Date;
}

/** What the policy asks after an enquiry was answered, for one child it asked about: enquiries about others of the household do not count (ENQ-11). */
export function questionsAfter(enquiry: Enquiry, { subjectId, earlier, since, now }: About, policy: Policy): ToAsk[] {
  const same = earlier.filter(({ relation }) => relation !== 'household');
  const { enquiryId, reference } = enquiry;
  const childId = confirmationOf(enquiry)?.choices.find((choice) => choice.subjectId === subjectId)?.childId ?? undefined;
  const standing = answerOf(enquiry)?.standings.find((each) => each.childId === childId);
  const counts = countOf([...same.map(({ outline }) => outline), { enquirer: recordedStep(enquiry).enquirer }]);
  const leadWorkerId = standing?.leadSocialWorker?.workerId;
  return firedRules({ enquiries: counts.enquiries, child: childOf(childId, standing) }, policy).map(({ asks, rule }) => ({
    enquiryId, reference, subjectId, asks, rule, since,
    ...(childId !== undefined && { childId }),
    ...(leadWorkerId !== undefined && { leadWorkerId }),
    policy: { id: policy.id, version: policy.version },
    ...counts,
    enquiryIds: [enquiryId, ...same.map(({ outline }) => outline.enquiryId)].slice(0, mostNamed),
    subjectIds: [subjectId, ...same.map((each) => each.subjectId)],
    openedAt: now,
    version: 1,
  }));
}

function childOf(childId: string | undefined, standing: Standing | undefined): Counted['child'] {
  if (childId === undefined) return 'unknown';
  return standing?.currentPlan ? 'with-plan' : 'without-plan';
}
