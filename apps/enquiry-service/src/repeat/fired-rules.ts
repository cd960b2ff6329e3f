import type { RepeatAsks } from '@custodian/contracts';
import type { Policy } from '@custodian/policy';
import type { z } from 'zod';

export type Asks = z.output<typeof RepeatAsks>;

/** How many enquiries about one child there are, the one just answered included, and what its answer said of the child. */
export interface Counted {
  readonly enquiries: number;
  readonly child: 'unknown' | 'without-plan' | 'with-plan';
}

/** A rule of the policy that asks a person to look, in words, with its source. */
export interface FiredRule {
  readonly asks: Asks;
  readonly rule: string;
}

interface Rule {
  readonly asks: Asks;
  /** Null: not of this child, or not of this authority. */
  readonly threshold: Policy['enquiry']['repeat']['anyChild'];
  readonly about: string;
}

/**
 * The rules that so many enquiries fire (ENQ-11). At or beyond the number, for one before may never have been answered.
 * A child nobody knows is one without a plan where the authority has no rule of its own for unknown ones.
 */
export function firedRules({ enquiries, child }: Counted, { enquiry: { repeat } }: Policy): FiredRule[] {
  const { unknownChild, childWithoutPlan, anyChild } = repeat;
  const withoutPlan = child === 'without-plan' || (child === 'unknown' && unknownChild === null);
  const rules: readonly Rule[] = [
    { asks: 'child-in-need', threshold: child === 'unknown' ? unknownChild : null, about: 'an unknown child' },
    { asks: 'inform-staff', threshold: withoutPlan ? childWithoutPlan : null, about: 'a child without a plan' },
    { asks: 'conference-threshold', threshold: anyChild, about: 'a child' },
  ];
  return rules.flatMap(({ asks, threshold, about }) => (threshold && enquiries >= threshold.enquiries ? [{ asks, rule: `${ordinal(threshold.enquiries)} enquiry about ${about}, ${threshold.source}` }] : []));
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** In words up to the tenth; the policy goes no further than the twentieth. */
function ordinal(number: number): string {
  return ordinals[number - 1] ?? `${number}th`;
}
