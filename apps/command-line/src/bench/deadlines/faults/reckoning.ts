import type { Deadline } from '@custodian/deadlines';

/** A deadline as it stands after a run, and each time it took effect. */
export interface Outcome {
  readonly deadlineId: string;
  readonly gen: number;
  readonly status: Deadline['status'];
  readonly dueAt: Date;
  readonly effects: readonly { readonly gen: number; readonly firedBy: string; readonly at: Date }[];
  /** How often it was announced as fired. */
  readonly announced: number;
}

/** A time in which something was down. */
export interface Down {
  readonly from: Date;
  readonly to: Date;
}

export interface Reckoning {
  readonly counts: Readonly<Record<'lost' | 'doubled' | 'fired though ended or set anew' | 'announced otherwise than fired' | 'before their time' | 'later than 60 s after recovery', number>>;
  readonly fired: Readonly<Record<string, number>>;
  /** Milliseconds after they were due, of all that fired. */
  readonly late: readonly number[];
  /** Milliseconds after they were due and whatever was down meanwhile had come back. */
  readonly lateAfterRecovery: readonly number[];
}

const mostLateMs = 60_000;

/** Holds what took effect against what should have. Every count is to be zero. */
export function reckon(outcomes: readonly Outcome[], downs: readonly Down[]): Reckoning {
  const firedOnes = outcomes.flatMap(({ effects, dueAt }) => effects.map((effect) => ({ ...effect, dueAt })));
  const lateAfterRecovery = firedOnes.map(({ at, dueAt }) => sinceRecovery({ at, dueAt }, downs));
  const fired: Record<string, number> = {};
  for (const { firedBy } of firedOnes) fired[firedBy] = (fired[firedBy] ?? 0) + 1;
  const count = (wrong: (outcome: Outcome) => boolean): number => outcomes.filter(wrong).length;
  return {
    counts: {
      'lost': count(({ status, effects }) => status === 'armed' || (status === 'fired' && effects.length === 0)),
      'doubled': count(({ effects }) => effects.length > 1),
      'fired though ended or set anew': count(({ status, gen, effects }) => effects.some((effect) => status === 'met' || effect.gen !== gen)),
      'announced otherwise than fired': count(({ effects, announced }) => announced !== effects.length),
      'before their time': firedOnes.filter(({ at, dueAt }) => at < dueAt).length,
      'later than 60 s after recovery': lateAfterRecovery.filter((ms) => ms > mostLateMs).length,
    },
    fired,
    late: firedOnes.map(({ at, dueAt }) => at.getTime() - dueAt.getTime()),
    lateAfterRecovery,
  };
}

/** From when it was due and nothing was down any more that had been down since; 0 where it fired before that. */
function sinceRecovery({ at, dueAt }: { readonly at: Date; readonly dueAt: Date }, downs: readonly Down[]): number {
  const recovered = downs.filter(({ from, to }) => from <= at && to >= dueAt).map(({ to }) => to.getTime());
  return Math.max(0, at.getTime() - Math.max(dueAt.getTime(), ...recovered));
}
