import type { AuthorityFacts, LedgerFact, MoveFact } from './facts';
import type { AtRest } from './rest';
import type { Standing, Told } from './tell';

/** The promises a run is judged by. */
export type Promised = 'lost' | 'doubled' | 'not the same on both sides' | 'on the wrong Record' | 'responsibility' | 'removed too soon' | 'dispatches' | 'left over';

/** How often a promise was broken, in one way of breaking it, and the first of them. */
export interface Broken {
  readonly promise: Promised;
  readonly how: string;
  readonly count: number;
  readonly examples: readonly string[];
}

type Side = MoveFact & { readonly at: string };

/** Holds what the clients were told against what stands at all three afterwards. Every count is to be zero. */
export function reckon(told: readonly Told[], facts: readonly AuthorityFacts[], left: AtRest): Broken[] {
  const whole = told.filter(({ failed }) => failed === undefined);
  const sides: Side[] = facts.flatMap(({ code, moves }) => moves.filter(({ ended }) => ended?.because !== 'same-move').map((move) => ({ ...move, at: code })));
  const by = new Map<string, Side[]>();
  for (const side of sides) for (const id of side.moveIds) by.set(`${side.at} ${id}`, [...(by.get(`${side.at} ${id}`) ?? []), side]);
  const at = (code: string, moveId: string): Side[] => by.get(`${code} ${moveId}`) ?? [];
  const begun = told.flatMap(({ moves }) => moves);
  const expected = whole.flatMap(({ moves }) => moves);
  const out = facts.flatMap(({ code, out: rows }) => rows.map((row) => ({ ...row, from: code })));
  const came = new Set(facts.flatMap(({ code, in: rows }) => rows.map(({ _id }) => `${code} ${_id}`)));
  const held = whole.map((each) => holding(each, facts));
  const count = <T>(promise: Promised, how: string, broken: readonly T[], name: (one: T) => string): Broken => ({ promise, how, count: broken.length, examples: broken.slice(0, 5).map(name) });
  return [
    count('lost', 'begun for a client, not on both sides', begun.filter(({ moveId, home, away }) => at(home, moveId).length === 0 || at(away, moveId).length === 0), ({ moveId }) => moveId),
    count('lost', 'moves the other side does not have', sides.filter((side) => otherSides(side, at).length === 0), nameOf),
    count('lost', 'dispatches that never came', out.filter(({ _id, from, to }) => !came.has(`${to} ${from}/${_id}`)), ({ _id, from }) => `${from} ${_id}`),
    count('doubled', 'moves twice on one side', sides.filter((side) => side.moveIds.some((id) => at(side.at, id).length > 1)), nameOf),
    count('doubled', 'more moves of a child than were begun', whole.filter((each) => each.entries.some(({ code, childId }) => sides.filter((side) => side.at === code && side.childId === childId).length > each.moves.filter(({ home, away }) => home === code || away === code).length)), storyOf),
    count('doubled', 'dispatches handled twice', facts.flatMap(({ handled }) => repeated(handled)), (id) => id),
    count('not the same on both sides', 'at another standing on the other side', sides.filter((side) => otherSides(side, at).some((other) => standingOf(other) !== standingOf(side))), nameOf),
    count('not the same on both sides', 'at another standing than they were brought to', expected.filter(({ moveId, home, away, standing }) => [...at(home, moveId), ...at(away, moveId)].some((side) => standingOf(side) !== standing)), ({ moveId, standing }) => `${moveId} ${standing}`),
    count('on the wrong Record', 'children not on a Record they belong on, or on it otherwise', whole.filter((each) => Object.entries(recordsOf(each)).some(([code, basis]) => !onRecord(facts, each, code).every((bases) => bases.join() === basis))), storyOf),
    count('on the wrong Record', 'children on a Record they do not belong on', strangers(told, facts), (childId) => childId),
    count('on the wrong Record', 'moves the Record refuses to show', sides.filter(({ notShown }) => notShown), (side) => `${nameOf(side)} ${side.notShown?.code ?? ''}`),
    count('responsibility', 'children held by nobody', held.filter(({ holders }) => holders.length === 0), nameOfHeld),
    count('responsibility', 'children held by two', held.filter(({ holders }) => holders.length > 1), nameOfHeld),
    count('responsibility', 'children held by another than it passed to', held.filter((each) => each.holders.length === 1 && each.holders[0] !== holderOf(each)), nameOfHeld),
    count('responsibility', 'children whose intervals leave a gap or overlap', held.filter(({ fits }) => !fits), nameOfHeld),
    count('responsibility', 'children of whom the two last concerned say another holder', held.filter(({ agreed }) => !agreed), nameOfHeld),
    count('removed too soon', 'before conference and minutes', sides.filter(({ kind, completed, conference, minutes }) => kind === 'permanent-out' && completed && !(conference && minutes && conference.at <= completed.at && minutes.at <= completed.at)), nameOf),
    count('removed too soon', 'plans ended by a move that is not complete', removedWithout(facts, at), (moveId) => moveId),
    count('dispatches', 'parked or set aside', facts.flatMap(({ in: rows }) => rows.filter(({ status }) => status === 'parked' || status === 'set-aside')), ({ _id }) => _id),
    count('dispatches', 'undelivered, or nobody signed for them', out.filter(({ status }) => status !== 'receipted'), ({ _id, status }) => `${_id} ${status}`),
    count('dispatches', 'came and not handled', facts.flatMap(({ in: rows }) => rows.filter(({ status }) => status === 'arrived')), ({ _id }) => _id),
    ...Object.entries(left).map(([how, number]) => ({ promise: 'left over' as const, how, count: number, examples: [] })),
    { promise: 'left over', how: 'messages between services parked', count: facts.reduce((sum, { parked }) => sum + parked, 0), examples: [] },
    count('left over', 'children a client could not go on with', told.filter(({ failed }) => failed !== undefined), (each) => `${storyOf(each)} ${each.failed ?? ''}`),
  ];
}

/** The same move at the other authority. One that is known there by several ids is looked for under each. */
function otherSides(side: Side, at: (code: string, moveId: string) => Side[]): Side[] {
  const own = at(side.other, side._id).filter(({ _id }) => _id === side._id);
  return own.length > 0 ? own : [...new Set(side.moveIds.flatMap((id) => at(side.other, id)))].filter(({ other }) => other === side.at);
}

function standingOf({ completed, ended }: MoveFact): Standing {
  if (completed) return 'completed';
  return ended ? 'ended' : 'open';
}

/** The basis of the plan on each Record the child has an entry on; none where no plan stands. */
function recordsOf(told: Told): Readonly<Record<string, string>> {
  const { story: { kind }, entries } = told;
  const there = holderOf(told);
  return Object.fromEntries(entries.map(({ code }) => [code, code === there ? 'conference' : kind === 'stays' ? 'temporary-resident' : '']));
}

/** The plans that stand in each entry of a child at an authority. */
function onRecord(facts: readonly AuthorityFacts[], { entries }: Told, code: string): string[][] {
  const ids = new Set(entries.filter((entry) => entry.code === code).map(({ childId }) => childId));
  const found = facts.find((each) => each.code === code)?.children.filter(({ _id }) => ids.has(_id)) ?? [];
  return found.length < ids.size ? [['no entry']] : found.map(({ entry }) => entry.plans.filter(({ to }) => to === undefined).map(({ basis }) => basis));
}

/** Who is on a Record with a plan, and was never brought there. Where a client could not go on nobody knows. */
function strangers(told: readonly Told[], facts: readonly AuthorityFacts[]): string[] {
  if (told.some(({ failed }) => failed !== undefined)) return [];
  const known = new Set(told.flatMap(({ entries }) => entries.map(({ code, childId }) => `${code} ${childId}`)));
  return facts.flatMap(({ code, children }) => children.filter(({ _id, entry }) => !known.has(`${code} ${_id}`) && entry.plans.some(({ to }) => to === undefined)).map(({ _id }) => `${code} ${_id}`));
}

type Held = Told & { readonly holders: readonly string[]; readonly fits: boolean; readonly agreed: boolean };

/** Who holds the case of a child now, by each authority's own word of itself, and whether all their own intervals fit together. */
function holding(each: Told, facts: readonly AuthorityFacts[]): Held {
  const ledgers = facts.flatMap(({ code, ledgers: rows }) => rows.filter(({ _id }) => each.entries.some((entry) => entry.code === code && entry.childId === _id)).map((row) => ({ code, intervals: row.intervals })));
  const own = ledgers
    .flatMap(({ code, intervals }) => intervals.filter(({ custodian }) => custodian === code))
    .toSorted((one, other) => one.from.getTime() - other.from.getTime() || (one.until?.getTime() ?? Infinity) - (other.until?.getTime() ?? Infinity));
  const holders = ledgers.filter(({ code, intervals }) => intervals.some(({ custodian, until }) => custodian === code && until === undefined)).map(({ code }) => code);
  const last = each.moves.at(-1);
  const agreed = new Set(ledgers.filter(({ code }) => code === last?.home || code === last?.away).map(({ intervals }) => lastHolder(intervals)));
  return { ...each, holders, fits: own.every(({ until }, index) => until?.getTime() === own[index + 1]?.from.getTime()), agreed: agreed.size === 1 };
}

function lastHolder(intervals: LedgerFact['intervals']): string | undefined {
  const last = intervals.at(-1);
  return last?.until === undefined ? last?.custodian : undefined;
}

/** Whom responsibility was to come to. */
function holderOf({ entries: [first], moves }: Told): string | undefined {
  const last = moves.at(-1);
  return last?.standing === 'completed' ? last.away : first?.code;
}

function removedWithout(facts: readonly AuthorityFacts[], at: (code: string, moveId: string) => Side[]): string[] {
  return facts.flatMap(({ code, children }) => children.flatMap(({ entry }) => entry.plans.flatMap(({ removal }) => (removal && !at(code, removal.moveId).some(({ completed }) => completed) ? [removal.moveId] : []))));
}

/** Every one that was there before. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function nameOf({ at, _id, kind, ...move }: Side): string {
  return `${at} ${_id} ${kind} ${standingOf({ _id, kind, ...move })}`;
}

function storyOf({ story: { number, kind } }: Told): string {
  return `story ${number}, ${kind}`;
}

function nameOfHeld(each: Held): string {
  return `${storyOf(each)}: ${each.holders.join(' and ') || 'nobody'}`;
}
