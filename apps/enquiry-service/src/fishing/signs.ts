import type { Policy } from '@custodian/policy';
import { shareOf } from './chance';
import { type Earlier, type Flag, uncounted } from './flag';
import { guesses } from './guesses';
import type { Look, Marks } from './look';
import { offShift } from './off-shift';
import { runOf, type RunRule } from './run';
import { sameChild } from './same-child';
import { shared } from './shared';
import type { Usual } from './usual';

/** What a look is judged by: whose it is, what else they looked at, what is usual, and what they were flagged for before. */
export interface Background {
  readonly marks: Marks | undefined;
  /** The person's looks of the policy's window up to this one, which is the last. */
  readonly own: readonly Look[];
  readonly usual: Usual;
  readonly earlier: readonly Earlier[];
}

/** Every new sign of fishing in one look (REC-14). */
export function signsIn(look: Look, background: Background, policy: Policy): Flag[] {
  const { fishing } = policy.enquiry;
  const { marks, own, usual, earlier } = background;
  return [
    ...(marks ? shared(look, marks, usual, fishing) : []),
    ...guesses(uncounted(look, own, 'children-not-known', earlier), usual, fishing),
    ...runs(look, own, earlier, [{ reason: 'broad-searches', is: (each) => each.broad, usual: shareOf(usual.broad, usual.looks), ...fishing.broad }]),
    ...sameChild(look, own, earlier, fishing),
    ...offShift(look, marks?.rota ?? [], earlier, policy),
  ].filter(({ reason }) => !alreadyRaised(look, reason, earlier));
}

/** The same for a look that was left without answer or refusal. */
export function signsInAbandoned(look: Look, { own, usual, earlier }: Background, policy: Policy): Flag[] {
  const rule = { reason: 'abandoned' as const, is: ({ outcome }: Look) => outcome === 'abandoned', usual: shareOf(usual.abandoned, usual.looks), ...policy.enquiry.fishing.abandoned };
  return runs(look, own, earlier, [rule]).filter(({ reason }) => !alreadyRaised(look, reason, earlier));
}

function runs(look: Look, own: readonly Look[], earlier: readonly Earlier[], rules: readonly RunRule[]): Flag[] {
  return rules.flatMap((rule) => runOf(uncounted(look, own, rule.reason, earlier), rule) ?? []);
}

function alreadyRaised({ enquiryId }: Look, reason: Flag['reason'], earlier: readonly Earlier[]): boolean {
  return earlier.some((flag) => flag.reason === reason && flag.enquiryIds.at(-1) === enquiryId);
}
