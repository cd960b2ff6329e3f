import { type includeFromElsewhere as operation, type InputOf, planEnded, planStarted } from '@custodian/contracts';
import type { Hide } from '../address/hide';
import type { Announcement, Decided } from '../child/announcement';
import { daysIn } from '../child/change-details';
import { type ChildEntry, currentPlanOf, type PlanEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { asAlias, differing, keyOfName } from '../merge/details-of-both';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { withAddressOfMove } from './address-of-move';

const mostNames = 20;

type Input = InputOf<typeof operation>;

interface With {
  readonly planId: string;
  readonly today: string;
  readonly hide: Hide;
}

/** What came of it: the entry and, of a plan elsewhere, under which id it stands. */
export interface Included {
  readonly planId: string;
  /** Undefined where the entry says so already. */
  readonly outcome?: Decided<ChildEntry>;
}

/** A new entry of a child from elsewhere, before the plan is entered. */
export function entryFromElsewhere(childId: string, { particulars }: Input): ChildEntry {
  return { childId, ...particulars, addresses: [], cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '' };
}

/**
 * Enters a plan of another authority by a move, with both addresses, from the day the information came (REC-05, MOV-41, MOV-61). A plan elsewhere that stands gives way to it.
 * The same move again changes what is told of the home authority, and adds what the entry did not say; where the stay has ended nothing. Refuses plan-already-current and date-in-the-future.
 */
export function includeFromElsewhere(child: ChildEntry, input: Input, at: With): Included {
  nothingRecordedLiesInTheFuture(at.today, input.informationReceivedOn, ...daysIn(input.particulars));
  const entered = child.plans.findLast(({ moveId }) => moveId === input.moveId);
  if (entered?.basis === input.basis) return { planId: entered.planId, outcome: entered.to === undefined ? toldAgain(child, entered, input, at) : undefined };
  const adopted = entered === undefined ? enteredByHand(child, input) : undefined;
  if (adopted) return { planId: adopted.planId, outcome: toldAgain(child, adopted, input, at) };
  return { planId: at.planId, outcome: enter(filledIn(child, input), input, at) };
}

/** The same plan elsewhere, entered by a person before the move was known here: the move takes it on. */
function enteredByHand(child: ChildEntry, { basis, homeAuthority: { code, name } }: Input): PlanEntry | undefined {
  const current = currentPlanOf(child);
  const home = current?.homeAuthority;
  return current?.basis === basis && current.moveId === undefined && (home?.name === name || (home?.code !== undefined && home.code === code)) ? current : undefined;
}

function enter(child: ChildEntry, input: Input, at: With): Decided<ChildEntry> {
  const { moveId, basis, homeAuthority } = input;
  const current = currentPlanOf(child);
  if (current?.basis === 'conference') throw new RuleRefusal('plan-already-current', 'The child has a plan of this authority’s own.');
  // A plan that ended later than the information came: the days of two plans do not overlap.
  const from = [input.informationReceivedOn, ...child.plans.map((plan) => plan.to ?? plan.from)].reduce((latest, day) => (day > latest ? day : latest));
  const because = basis === 'pending-moving-in-conference' ? ('moved-permanently' as const) : ('moved-on' as const);
  const plans = child.plans.map((plan) => (plan === current ? { ...plan, to: from, stayEnded: { moveId, because } } : plan));
  const gaveWay: Announcement[] = current ? [{ event: planEnded, payload: { childId: child.childId, planId: current.planId, to: from, moveId, basis: current.basis } }] : [];
  const moved = withAddresses({ ...child, plans: [...plans, { planId: at.planId, basis, from, coreGroup: [], homeAuthority, moveId }] }, input, at);
  return { child: moved, announce: [...gaveWay, { event: planStarted, payload: { childId: child.childId, planId: at.planId, basis, from } }], changedOn: from };
}

function toldAgain(child: ChildEntry, entered: PlanEntry, input: Input, at: With): Decided<ChildEntry> | undefined {
  const plans = child.plans.map((plan) => (plan === entered ? { ...plan, homeAuthority: input.homeAuthority, moveId: input.moveId } : plan));
  const after = withAddresses({ ...filledIn(child, input), plans }, input, at);
  return saysTheSame(after, child) ? undefined : { child: after, changedOn: at.today };
}

function withAddresses(child: ChildEntry, { addressHere, addressAtHome }: Input, at: With): ChildEntry {
  return [addressAtHome, addressHere].reduce((entry, address) => (address ? withAddressOfMove(entry, address, at) : entry), child);
}

/** What the entry does not say, as the other authority says it: also that a child who was expected is born, and under which name. */
function filledIn(child: ChildEntry, { particulars }: Input): ChildEntry {
  const { names, birth, ...details } = particulars;
  const bornNow = !('dateOfBirth' in child.birth) && 'dateOfBirth' in birth;
  return {
    ...details,
    ...child,
    names: bornNow ? [...names, ...differing(names, child.names, keyOfName).map((name) => ({ ...name, kind: 'previous' as const }))] : [...child.names, ...differing(child.names, names, keyOfName).map(asAlias)].slice(0, mostNames),
    birth: bornNow ? birth : child.birth,
    sex: child.sex === 'not-known' ? details.sex : child.sex,
    household: child.household.length > 0 ? child.household : details.household,
    legalStatus: child.legalStatus === 'none' ? details.legalStatus : child.legalStatus,
  };
}
