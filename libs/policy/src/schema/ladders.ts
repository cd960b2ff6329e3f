import { z } from 'zod';
import { Id, Words } from './text';

/** Whom a step of a ladder turns to. `recipient` is whoever the notice is to. */
export const StepTo = z.enum(['recipient', 'cover', 'team-manager', 'duty-desk', 'out-of-hours-desk', 'designated-manager', 'director']);
export type StepTo = z.infer<typeof StepTo>;

/** A way of reaching somebody. Only the inbox says what a notice is about. */
export const NoticeChannel = z.enum(['inbox', 'email', 'sms', 'telephone-task', 'webhook']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** How long a step waits for an acknowledgement before the next. Working hours count while the office is open; see `waitUntil`. */
export const Wait = z.strictObject({ number: z.int().min(1).max(1000), unit: z.enum(['minutes', 'hours', 'working-hours', 'working-days']) });
export type Wait = z.infer<typeof Wait>;

const channelsDiffer = (channels: readonly string[]): boolean => new Set(channels).size === channels.length;

export const LadderStep = z.strictObject({
  to: StepTo,
  channels: z.array(NoticeChannel).min(1).refine(channelsDiffer, 'has a channel twice'),
  wait: Wait,
});
export type LadderStep = z.infer<typeof LadderStep>;

/** Who is told after whom until somebody acknowledges. It ends in a queue that people empty and no clock does. */
export const Ladder = z.strictObject({
  steps: z.array(LadderStep).min(1).max(12),
  last: z.enum(['designated-manager-queue', 'duty-desk-queue']),
  /** At most so many people are told of one notice, whatever absences and leavers lead to. */
  hops: z.int().min(1).max(20),
  source: Words,
});
export type Ladder = z.infer<typeof Ladder>;

export const Ladders = z.record(Id, Ladder);
export type Ladders = z.infer<typeof Ladders>;

/** How notices of one kind are told. An urgent one never waits for a digest. */
export const NoticeRule = z
  .strictObject({ ladder: Id, urgent: z.boolean(), digest: z.boolean() })
  .refine(({ urgent, digest }) => !(urgent && digest), { error: 'must not wait for a digest when urgent', path: ['digest'] });
export type NoticeRule = z.infer<typeof NoticeRule>;

/** By the kind of the notice; `otherwise` for every kind that is not named. */
export const NoticeRules = z.object({ otherwise: NoticeRule }).catchall(NoticeRule);
export type NoticeRules = z.infer<typeof NoticeRules>;
