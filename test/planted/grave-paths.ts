import { breakGlass, getChild, listBreakGlassReviews, proposePlanCorrection, proposeUnsealing, revealAddress, reviewBreakGlass } from '@custodian/contracts';
import { strongly } from '../break-glass/strongly';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Authority } from '../rules/authority';
import { answer, check, confirm, describedAs, record } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { atTheRegister } from '../second-person/steps';
import { theChild } from './the-child';
import { planted } from './words';

const reason = `${planted.note}: ${planted.given} ${planted.family}, 9 ${planted.street}`;

/** Takes the planted child where a second factor or a second person is asked for, and is or is not to be had. */
export async function takeGravePaths(authority: Authority, childId: string): Promise<{ reviewId: string; proposalId: string }> {
  const reviewId = await brokenGlass(authority);
  const { custodian, secondCustodian } = authority;
  const { version } = await custodian.call(getChild, { childId });
  const unsealing = await custodian.call(proposeUnsealing, { childId, kind: 'placement', from: '2025-05-01', reason }, { ifMatch: version });
  await refusalOf(custodian.call(atTheRegister.approve, { proposalId: unsealing.proposalId }, { ifMatch: unsealing.version }));
  await secondCustodian.call(atTheRegister.decline, { proposalId: unsealing.proposalId, note: reason }, { ifMatch: unsealing.version });
  const entry = await custodian.call(getChild, { childId });
  const correction = { childId, planId: entry.plans[0]?.planId ?? '', correction: 'ended-on' as const, to: '2025-09-01', reason };
  const waiting = await custodian.call(proposePlanCorrection, correction, { ifMatch: entry.version });
  const reader = await strongly(authority, 'sealed-address-reader');
  await reader.call(revealAddress, { childId, reason });
  return { reviewId, proposalId: waiting.proposalId };
}

async function brokenGlass(authority: Authority): Promise<string> {
  const { clerk, custodian } = authority;
  const strong = await strongly(authority, 'duty-clerk');
  const recorded = await record(clerk, describedAs(theChild));
  const broken = { enquiryId: recorded.enquiryId, reason, tried: reason };
  await refusalOf(clerk.call(breakGlass, broken, { ifMatch: recorded.version }));
  const opened = await strong.call(breakGlass, broken, { ifMatch: recorded.version });
  await answer(strong, await confirm(strong, await check(strong, opened)));
  const review = await eventually(async () => (await custodian.call(listBreakGlassReviews, {})).reviews.find(({ enquiryId }) => enquiryId === recorded.enquiryId));
  await refusalOf(clerk.call(reviewBreakGlass, { reviewId: review.reviewId, finding: 'justified', note: reason }, { ifMatch: review.version }));
  await custodian.call(reviewBreakGlass, { reviewId: review.reviewId, finding: 'justified', note: reason }, { ifMatch: review.version });
  return review.reviewId;
}
