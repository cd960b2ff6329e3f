import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { mostTries } from '../errand/next-try';
import type { Attempt } from '../notice/notice';
import type { Outcome } from './message';

/** What is noted of a message after an outcome: its try, and how the errand stands. */
export interface After {
  readonly attempt: Attempt;
  /** `again`: to be sent anew. `ask`: the provider is to be asked before. `accepted`: its receipt is awaited. */
  readonly next: 'ended' | 'again' | 'ask' | 'accepted';
  readonly reached: boolean;
}

/** What an outcome of a message's sending number `message` comes to. What has failed too often is given up. */
export function after({ work, failures }: ErrandRow<SendWork>, outcome: Outcome, message: number, at: Date): After {
  const of = { channel: work.channel, at, step: work.step, message, recipientId: work.recipientId };
  switch (outcome.is) {
    case 'delivered':
      return { attempt: { ...of, outcome: 'delivered' }, next: 'ended', reached: true };
    case 'accepted':
      return { attempt: { ...of, outcome: 'accepted' }, next: 'accepted', reached: false };
    case 'refused':
      return { attempt: { ...of, outcome: 'failed', detail: outcome.detail }, next: 'ended', reached: false };
    case 'unknown':
      return { attempt: { ...of, outcome: 'unknown', detail: outcome.detail }, next: 'ask', reached: false };
    case 'wait':
      return { attempt: { ...of, outcome: 'not-sent', detail: outcome.detail }, next: 'again', reached: false };
    case 'failed':
      return failures + 1 < mostTries
        ? { attempt: { ...of, outcome: 'failed', detail: outcome.detail }, next: 'again', reached: false }
        : { attempt: { ...of, outcome: 'given-up', detail: outcome.detail }, next: 'ended', reached: false };
  }
}

/** Whether this has been noted of that sending already: a receipt that comes twice says nothing new, and one failure is never the last try as well. */
export function isNoted(attempts: readonly Attempt[], { message, outcome, detail }: Attempt): boolean {
  return attempts.some((each) => each.message === message && saidOf(each.outcome) === saidOf(outcome) && each.detail === detail);
}

function saidOf(outcome: Attempt['outcome']): Attempt['outcome'] {
  return outcome === 'given-up' ? 'failed' : outcome;
}
