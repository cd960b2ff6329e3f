import type { Answer } from './answer';

/** What came of one enquiry. */
export interface Outcome {
  readonly group: string;
  readonly kind: string;
  /** Whether somebody was there to be found. */
  readonly positive: boolean;
  /** At which place of the list the right one stood; 0 where it was not told of. */
  readonly rank: number;
  readonly missed: boolean;
  /** Somebody was told of who is neither right nor at the address. */
  readonly shownWrongly: boolean;
  readonly certainWrongly: boolean;
  readonly listed: number;
  readonly sameAddress: { readonly there: number; readonly found: number; readonly wrongly: number };
  /** The right one's score where it is among the first five; the best wrong one's. */
  readonly right: number;
  readonly wrong: number;
  readonly capped: boolean;
  readonly ms: number;
}

export function outcomeOf({ asked, found, ms }: Answer): Outcome {
  const shown = found.matches.filter(({ band }) => band !== 'below');
  const there = new Set(found.neighbours.filter(({ sameAddress }) => sameAddress).map(({ id }) => id));
  const [right, same] = [new Set(asked.matchIds), new Set(asked.sameAddressIds)];
  const rank = shown.findIndex(({ id }) => right.has(id)) + 1;
  const certain = shown.filter(({ band }) => band === 'certain');
  const told = new Set([...shown.map(({ id }) => id), ...there]);
  return {
    group: asked.group, kind: asked.kind, positive: right.size > 0, rank, ms, capped: found.capped,
    missed: right.size > 0 && rank === 0 && ![...right].some((id) => there.has(id)),
    shownWrongly: shown.some(({ id }) => !right.has(id) && !same.has(id)),
    certainWrongly: certain.length > 0 && !certain.some(({ id }) => right.has(id)),
    listed: shown.length,
    sameAddress: { there: same.size, found: [...same].filter((id) => told.has(id)).length, wrongly: [...there].filter((id) => !same.has(id) && !right.has(id)).length },
    right: found.matches.slice(0, 5).find(({ id }) => right.has(id))?.score ?? -Infinity,
    wrong: found.matches.find(({ id }) => !same.has(id) && !right.has(id))?.score ?? -Infinity,
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
  readonly p50: number;
  readonly p99: number;
}

const curveAt = [0.01, 0.05, 0.1, 0.2];

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const positives = outcomes.filter(({ positive }) => positive);
  const negatives = outcomes.filter(({ positive }) => !positive);
  const share = (of: readonly Outcome[], holds: (outcome: Outcome) => boolean) => of.filter(holds).length / Math.max(1, of.length);
  const wrong = negatives.map((outcome) => outcome.wrong).sort((one, two) => two - one);
  const found = (limit: number) => share(positives, ({ right }) => right > limit);
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const took = outcomes.map(({ ms }) => ms).sort((one, two) => one - two);
  return {
    positives: positives.length, negatives: negatives.length,
    recall1: share(positives, ({ rank }) => rank === 1), recall5: share(positives, ({ rank }) => rank > 0 && rank <= 5), missed: share(positives, ({ missed }) => missed),
    shownWrongly: share(negatives, ({ shownWrongly }) => shownWrongly), certainWrongChild: share(positives, ({ certainWrongly }) => certainWrongly), certainWrongly: share(negatives, ({ certainWrongly }) => certainWrongly),
    sameAddress: sum(({ sameAddress }) => sameAddress.found) / Math.max(1, sum(({ sameAddress }) => sameAddress.there)), sameAddressExtra: sum(({ sameAddress }) => sameAddress.wrongly) / Math.max(1, outcomes.length),
    meanList: sum(({ listed }) => listed) / Math.max(1, outcomes.length), capped: share(outcomes, ({ capped }) => capped),
    curve: curveAt.map((at) => [at, found(wrong[Math.floor(at * wrong.length)] ?? -Infinity)] as const),
    p50: took[Math.floor(took.length * 0.5)] ?? 0, p99: took[Math.floor(took.length * 0.99)] ?? 0,
  };
}
