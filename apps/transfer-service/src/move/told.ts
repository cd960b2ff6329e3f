import type { getMove, getResponsibility, OutputOf } from '@custodian/contracts';
import type { Deadline } from '@custodian/deadlines';
import type { Policy } from '@custodian/policy';
import type { Ledger } from '../responsibility/ledger';
import { shown } from '../responsibility/shown';
import type { Ended, Move } from './move';
import { deadlineIdOf, timeOf } from './process/due';
import { agenciesLeft, type Standing, standingOf, statusOf } from './process/standing';
import { listOf, stepsOf } from './process/steps';

type Output = OutputOf<typeof getMove>;
type Step = Output['steps'][number];

/** What stands beside a move: the policy its steps are of, its deadlines as they were set, what went to the other side, who holds responsibility, and the instant. */
export interface Beside {
  readonly policy: Policy;
  readonly deadlines: readonly Deadline[];
  readonly dispatches: Output['dispatches'];
  readonly ledger?: Ledger;
  readonly now: Date;
}

/** A move as its contract shows it. */
export function told(move: Move, beside: Beside): Output {
  const { moveId, moveIds, kind, other, childId, planId, movedOn, until, opened, continues, togetherWith, child, answered, conferenceAskedAt, conferenceAsked, earlierMinutesAt, earlierMinutes, notShown, version } = move;
  const { arranged, conference, minutes, askedBack, ended, completed, corrections, allegations } = move;
  const { dispatches, ledger } = beside;
  return {
    moveId, moveIds: [...moveIds], kind, other, childId, planId, movedOn, until, continues, togetherWith: [...togetherWith], child, version, dispatches,
    status: statusOf(move),
    awareAt: move.awareAt.toISOString(),
    openedAt: opened.at.toISOString(),
    openedBy: opened.by,
    steps: listOf(stepsOf(kind, beside.policy.nation)).map(({ step }) => stepTold(move, step, beside)),
    answered: answered && { ...answered, at: answered.at.toISOString() },
    conferenceAsked: conferenceAskedAt && { at: conferenceAskedAt.toISOString(), ...(conferenceAsked && { because: conferenceAsked.because, invitees: [...conferenceAsked.invitees] }) },
    earlierMinutes: earlierMinutesAt && { at: earlierMinutesAt.toISOString(), documentIds: [...(earlierMinutes ?? [])] },
    arranged: arranged && { on: arranged.on, place: arranged.place },
    conference: conference && { on: conference.on, chair: conference.chair, outcome: conference.outcome, categories: conference.categories },
    minutes: minutes && { at: minutes.at.toISOString(), on: minutes.on, documentIds: [...minutes.documentIds] },
    askedBack: askedBack && endedTold(askedBack),
    ended: ended && endedTold(ended),
    completed: completed && { ...completed, at: completed.at.toISOString() },
    corrections: corrections.map((each) => ({ ...each, at: each.at.toISOString() })),
    allegations: (allegations ?? []).map((each) => ({ ...each, receivedAt: each.receivedAt.toISOString(), at: each.at.toISOString() })),
    refusedByRecord: move.shown < move.facts && notShown?.facts === move.facts ? notShown.code : undefined,
    responsibility: ledger && shownTold(ledger),
  };
}

/** Who holds responsibility for a child, as its contract shows it. */
export function responsibilityTold(childId: string, ledger: Ledger): OutputOf<typeof getResponsibility> {
  return {
    childId,
    now: shownTold(ledger),
    intervals: ledger.intervals.map((each) => ({ ...each, from: each.from.toISOString(), until: each.until?.toISOString() })),
    handovers: ledger.handovers.map((each) => ({ ...each, offeredAt: each.offeredAt.toISOString(), undertakenAt: each.undertakenAt?.toISOString(), endedAt: each.endedAt?.toISOString() })),
  };
}

function shownTold(ledger: Ledger): OutputOf<typeof getResponsibility>['now'] {
  const says = shown(ledger);
  return 'since' in says ? { ...says, since: says.since.toISOString() } : says;
}

function stepTold(move: Move, step: Step['step'], { policy, deadlines, now }: Beside): Step {
  const how = stepsOf(move.kind, policy.nation)[step];
  if (!how) throw new TypeError(`${step} is no step of a move ${move.kind}`);
  const due = (deadlines.find(({ deadlineId }) => deadlineId === deadlineIdOf(move.moveId, step)) ?? timeOf(move, how, policy))?.dueAt;
  const { at, ...standing }: Partial<Standing> = standingOf(move, step, how) ?? {};
  const end = at ?? move.ended?.at ?? now;
  return {
    step, by: how.by, rule: how.rule, ...(due && { dueAt: due.toISOString(), late: end > due }), ...(at && { at: at.toISOString() }),
    outcome: standing.outcome, whom: standing.whom, account: standing.account, recordedBy: standing.recordedBy, ...(how.evidence === 'agencies' && { agenciesLeft: agenciesLeft(move) }),
  };
}

function endedTold({ because, on, at, by, reason }: Ended): NonNullable<Output['ended']> {
  return { because, on, at: at.toISOString(), by, reason };
}
