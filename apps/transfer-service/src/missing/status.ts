import type { MissingStatus } from '@custodian/contracts';
import type { z } from 'zod';
import type { MissingEpisode, StepTaken } from './episode';
import { missingStepNames, type StepName } from './steps';

/** Where an episode stands: follows from what is recorded, and is nowhere kept beside it. */
export function statusOf({ ended, circulated }: Pick<MissingEpisode, 'ended' | 'circulated'>): z.output<typeof MissingStatus> {
  switch (ended?.how) {
    case undefined:
      return circulated.length > 0 ? 'circulated' : 'thought-missing';
    case 'found':
    case 'not-missing':
    case 'no-longer-sought':
      return ended.how;
  }
}

/** What stands of a step: what was recorded of it last, or that it was circulated. Undefined where it is still to be taken. */
export function standingOf({ taken, circulated }: Pick<MissingEpisode, 'taken' | 'circulated'>, step: StepName): Pick<StepTaken, 'outcome' | 'at' | 'whom' | 'account' | 'recordedBy'> | undefined {
  const last = circulated.at(-1);
  if (step === 'custodians-told') return last && { outcome: 'done', at: last.at, recordedBy: last.by };
  return taken.findLast((each) => each.step === step);
}

/** The steps still to be taken; none once it has ended. */
export function stepsLeft(episode: MissingEpisode): StepName[] {
  return episode.ended ? [] : missingStepNames.filter((step) => standingOf(episode, step) === undefined);
}

/** Everybody who was ever told that the child is missing, once each. */
export function toldCustodians({ circulated }: Pick<MissingEpisode, 'circulated'>): string[] {
  return [...new Set(circulated.flatMap(({ sent }) => sent.map(({ custodian }) => custodian)))];
}
