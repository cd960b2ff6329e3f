import { RuleRefusal } from '../rule/rule-refusal';
import type { Circulated, Ended, Indicator, MissingEpisode, Sighting, StepTaken } from './episode';
import { notToCome } from '../rule/not-to-come';
import { standingOf, toldCustodians } from './status';
import { missingSteps } from './steps';

/** Who records something, and when. */
export interface Recording {
  readonly now: Date;
  readonly by: string;
}

type Given<T> = Omit<T, 'recordedAt' | 'recordedBy'>;

/** What opens an episode. */
export interface Opening {
  readonly missingId: string;
  readonly childId: string;
  readonly since: Date;
  readonly leadWorkerId?: string;
  readonly indicators: readonly Given<Indicator>[];
  readonly hasPlan: boolean;
  /** Whether another episode of this child's runs. */
  readonly running: boolean;
}

/** Begins an episode (001 6.1, 6.2). Refuses `only-a-child-with-a-plan-goes-missing`, `already-missing`, `thought-missing-needs-an-indicator`, and days to come. */
export function begin({ missingId, childId, since, leadWorkerId, indicators, hasPlan, running }: Opening, { now, by }: Recording): MissingEpisode {
  if (!hasPlan) throw new RuleRefusal('only-a-child-with-a-plan-goes-missing', 'These steps are for a child with a plan. That another child is missing is recorded on their entry.');
  if (running) throw new RuleRefusal('already-missing', 'This child is recorded as missing already: add what was seen to that.');
  if (indicators.length === 0) throw new RuleRefusal('thought-missing-needs-an-indicator', 'Say what makes it likely that the child is missing.', 'unacceptable');
  notToCome(now, since, ...indicators.map(({ seenAt }) => seenAt));
  const recorded = indicators.map((each) => ({ ...each, recordedAt: now, recordedBy: by }));
  return { missingId, childId, since, openedAt: now, openedBy: by, ...(leadWorkerId !== undefined && { leadWorkerId }), indicators: recorded, taken: [], circulated: [], sightings: [], version: 1 };
}

/** One more sign of it. Refuses `missing-has-ended`. */
export function indicated(episode: MissingEpisode, indicator: Given<Indicator>, { now, by }: Recording): MissingEpisode {
  mustRun(episode);
  notToCome(now, indicator.seenAt);
  return next(episode, { indicators: [...episode.indicators, { ...indicator, recordedAt: now, recordedBy: by }] });
}

/**
 * A step taken, or found not to be needed (001 6.3, 6.4). What was not needed may be done later after all.
 * Refuses `missing-has-ended`, `custodians-told-only-by-circulating`, `step-taken-already`, `step-is-always-needed`, `not-needed-only-with-a-reason`, `whom-was-told-is-recorded`, `what-was-decided-is-recorded`.
 */
export function stepTaken(episode: MissingEpisode, given: Given<StepTaken>, { now, by }: Recording): MissingEpisode {
  mustRun(episode);
  notToCome(now, given.at);
  mustBeEvident(given);
  if (standingOf(episode, given.step)?.outcome === 'done') throw new RuleRefusal('step-taken-already', 'This step has been taken already.');
  return next(episode, { taken: [...episode.taken, { ...given, recordedAt: now, recordedBy: by }] });
}

/** The child told to custodians, the first time or anew with what has changed. Refuses `missing-has-ended`, `nobody-to-circulate-to`. */
export function circulate(episode: MissingEpisode, sent: Circulated['sent'], { now, by }: Recording): MissingEpisode {
  mustRun(episode);
  if (sent.length === 0) throw new RuleRefusal('nobody-to-circulate-to', 'The directory of custodians has nobody to circulate to.');
  return next(episode, { circulated: [...episode.circulated, { revision: nextRevision(episode), at: now, by, sent }] });
}

/** The number of the next circulation: a receiver keeps the highest it has seen. */
export function nextRevision({ circulated }: Pick<MissingEpisode, 'circulated'>): number {
  return circulated.length + 1;
}

/** Word of the child, from anywhere; the same word again changes nothing. One that comes after the end is kept as such: it undoes nothing by itself. */
export function sighted(episode: MissingEpisode, given: Given<Omit<Sighting, 'afterEnd'>>, { now, by }: Recording): MissingEpisode {
  if (episode.sightings.some(({ sightingId }) => sightingId === given.sightingId)) return episode;
  return next(episode, { sightings: [...episode.sightings, { ...given, afterEnd: episode.ended !== undefined, recordedAt: now, recordedBy: by }] });
}

/** What an ending comes to: the episode, and everybody who is to stand down. */
export interface Ending {
  readonly episode: MissingEpisode & { readonly ended: Ended };
  /** Nobody where nobody was ever told. */
  readonly standDown: readonly string[];
}

/** Ends it (001 6.4). Refuses `missing-has-ended` and `found-only-when-seen`: a sighting is not yet a child found. */
export function end(episode: MissingEpisode, given: Given<Ended>, { now, by }: Recording): Ending {
  mustRun(episode);
  notToCome(now, given.at);
  if (given.how === 'found' && given.seenBy === undefined) throw new RuleRefusal('found-only-when-seen', 'Say who has seen the child: until somebody has, it is a sighting.', 'unacceptable');
  const ended = { ...given, recordedAt: now, recordedBy: by };
  return { episode: { ...next(episode, {}), ended }, standDown: toldCustodians(episode) };
}

function mustBeEvident({ step, outcome, whom, account }: Given<StepTaken>): void {
  const { evidence, always } = missingSteps[step];
  if (evidence === 'circulation') throw new RuleRefusal('custodians-told-only-by-circulating', 'Custodians are told by circulating the child, which records this step.');
  if (outcome === 'not-needed') {
    if (always) throw new RuleRefusal('step-is-always-needed', 'This step is taken for every missing child.');
    if (account === undefined) throw new RuleRefusal('not-needed-only-with-a-reason', 'Say why this step is not needed.', 'unacceptable');
  } else if (evidence === 'whom' && whom === undefined) {
    throw new RuleRefusal('whom-was-told-is-recorded', 'Say who was told or asked.', 'unacceptable');
  } else if (evidence === 'decision' && account === undefined) {
    throw new RuleRefusal('what-was-decided-is-recorded', 'Say what was decided, and why.', 'unacceptable');
  }
}

function mustRun({ ended }: MissingEpisode): void {
  if (ended) throw new RuleRefusal('missing-has-ended', 'This has ended: if the child is missing again, that is recorded anew.');
}

function next(episode: MissingEpisode, change: Partial<MissingEpisode>): MissingEpisode {
  return { ...episode, ...change, version: episode.version + 1 };
}

