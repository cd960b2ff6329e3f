import { type Band, bands } from '@custodian/matching';
import { quantile, type Spread, spreadOf } from '../enquiry/samples';
import type { Answer } from './finder';

/** What came of one enquiry. */
export interface Outcome {
  readonly id: string;
  readonly group: string;
  /** Whether somebody was there to be found. */
  readonly positive: boolean;
  /** At which place of the list the right one stood; 0 where it was not told of. */
  readonly rank: number;
  readonly missed: boolean;
  readonly certainWrongly: boolean;
  readonly listed: number;
  readonly sameAddress: { readonly there: number; readonly found: number; readonly wrongly: number };
  /** The right one, where it is among the first five compared; the best of those who are neither right nor at the address. */
  readonly right: Placed;
  readonly wrong: Placed;
  readonly capped: boolean;
  readonly ms: number;
}

/** How surely somebody was offered. */
interface Placed {
  readonly score: number;
  readonly band: Band;
}

const nobody: Placed = { score: -Infinity, band: 'below' };
const considered = 5;

export function outcomeOf({ asked, candidates, sameAddress, capped, ms }: Answer): Outcome {
  const shown = candidates.filter(({ band }) => band !== 'below');
  const [right, same, there] = [new Set(asked.matchIds), new Set(asked.sameAddressIds), new Set(sameAddress)];
  const rank = shown.findIndex(({ id }) => right.has(id)) + 1;
  const certain = shown.filter(({ band }) => band === 'certain');
  const told = new Set([...shown.map(({ id }) => id), ...there]);
  const others = candidates.filter(({ id }) => !same.has(id) && !right.has(id));
  return {
    id: asked.id, group: asked.group, positive: right.size > 0, rank, ms, capped,
    missed: right.size > 0 && rank === 0 && ![...right].some((id) => there.has(id)),
    certainWrongly: certain.length > 0 && !certain.some(({ id }) => right.has(id)),
    listed: shown.length,
    sameAddress: { there: same.size, found: [...same].filter((id) => told.has(id)).length, wrongly: [...there].filter((id) => !same.has(id) && !right.has(id)).length },
    right: candidates.slice(0, considered).find(({ id }) => right.has(id)) ?? nobody,
    wrong: { score: Math.max(...others.map(({ score }) => score), -Infinity), band: bands.find((band) => others.some((other) => other.band === band)) ?? 'below' },
  };
}

/** The figures of a set. Shares are of 1. */
export interface Figures {
  readonly positives: number;
  readonly negatives: number;
  readonly recall1: number;
  readonly recall5: number;
  readonly missed: number;
  readonly shownWrongly: number;
  readonly certainWrongChild: number;
  readonly certainWrongly: number;
  readonly sameAddress: number;
  readonly sameAddressExtra: number;
  readonly meanList: number;
  readonly capped: number;
  /** The right one among the first five, where so great a share of negatives is told of somebody. */
  readonly curve: readonly (readonly [shownWrongly: number, recall5: number])[];
  /** Of each fifth of the enquiries. */
  readonly p50: Spread;
  readonly p99: number;
}

export const curveAt = [0.01, 0.05, 0.1, 0.2] as const;

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const positives = outcomes.filter(({ positive }) => positive);
  const negatives = outcomes.filter(({ positive }) => !positive);
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const wrong = negatives.map((outcome) => outcome.wrong.score).sort((one, two) => two - one);
  return {
    positives: positives.length, negatives: negatives.length,
    recall1: share(positives, ({ rank }) => rank === 1), recall5: share(positives, ({ rank }) => rank > 0 && rank <= considered), missed: share(positives, ({ missed }) => missed),
    shownWrongly: share(negatives, (outcome) => outcome.wrong.band !== 'below'), certainWrongChild: share(positives, ({ certainWrongly }) => certainWrongly), certainWrongly: share(negatives, ({ certainWrongly }) => certainWrongly),
    sameAddress: sum(({ sameAddress }) => sameAddress.found) / Math.max(1, sum(({ sameAddress }) => sameAddress.there)), sameAddressExtra: sum(({ sameAddress }) => sameAddress.wrongly) / Math.max(1, outcomes.length),
    meanList: sum(({ listed }) => listed) / Math.max(1, outcomes.length), capped: share(outcomes, ({ capped }) => capped),
    curve: curveAt.map((at) => [at, foundAbove(positives, wrong[Math.floor(at * wrong.length)])] as const),
    ...times(outcomes.map(({ ms }) => ms)),
  };
}

/** One point of the curve: what share of negatives is told of somebody, and what share of positives has the right one among the first five. */
export interface CurvePoint {
  readonly shownWrongly: number;
  readonly recall5: number;
}

/** What every threshold would show. */
export function curveOf(outcomes: readonly Outcome[]): CurvePoint[] {
  const positives = outcomes.filter(({ positive }) => positive);
  const wrong = outcomes.filter(({ positive }) => !positive).map((outcome) => outcome.wrong.score).filter((score) => score > -Infinity).sort((one, two) => two - one);
  const negatives = outcomes.length - positives.length;
  return wrong.map((limit, at) => ({ shownWrongly: at / Math.max(1, negatives), recall5: foundAbove(positives, limit) }));
}

/** What telling of those of a band and better shows. */
export function atBand(outcomes: readonly Outcome[], band: Band): CurvePoint {
  const orBetter = (placed: Placed) => bands.indexOf(placed.band) <= bands.indexOf(band);
  return { shownWrongly: share(outcomes.filter(({ positive }) => !positive), ({ wrong }) => orBetter(wrong)), recall5: share(outcomes.filter(({ positive }) => positive), ({ right }) => orBetter(right)) };
}

function foundAbove(positives: readonly Outcome[], limit = -Infinity): number {
  return share(positives, ({ right }) => right.score > limit);
}

function times(took: readonly number[]): Pick<Figures, 'p50' | 'p99'> {
  const size = Math.ceil(took.length / 5);
  const parts = [0, 1, 2, 3, 4].map((part) => took.slice(part * size, (part + 1) * size)).filter((part) => part.length > 0);
  return { p50: { ...spreadOf(parts.map((part) => quantile(part, 0.5))), median: quantile(took, 0.5) }, p99: quantile(took, 0.99) };
}

function share(of: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return of.filter(holds).length / Math.max(1, of.length);
}
