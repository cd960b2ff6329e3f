import type { Deadline } from '@custodian/deadlines';
import type { MissingEpisodeTold } from '@custodian/contracts';
import type { z } from 'zod';
import { deadlineIdOf } from './due';
import type { Circulated, MissingEpisode } from './episode';
import { standingOf, statusOf } from './status';
import { missingStepNames, missingSteps, type StepName } from './steps';

type Output = z.output<typeof MissingEpisodeTold>;

/** An episode as its contract shows it. `standings`: where each dispatch stands, by its id. */
export function told(episode: MissingEpisode, deadlines: readonly Deadline[], standings: ReadonlyMap<string, string>, now: Date): Output {
  const { missingId, childId, since, openedAt, openedBy, indicators, circulated, sightings, ended, version } = episode;
  return {
    missingId, childId, openedBy, version,
    status: statusOf(episode),
    since: since.toISOString(),
    openedAt: openedAt.toISOString(),
    indicators: indicators.map((each) => ({ ...each, seenAt: each.seenAt.toISOString(), recordedAt: each.recordedAt.toISOString() })),
    steps: missingStepNames.map((step) => stepTold(episode, step, deadlines.find(({ deadlineId }) => deadlineId === deadlineIdOf(missingId, step)), now)),
    circulations: circulated.map((each) => circulationTold(each, standings)),
    sightings: sightings.map((each) => ({ ...each, seenAt: each.seenAt.toISOString(), recordedAt: each.recordedAt.toISOString() })),
    ...(ended && { ended: { ...ended, at: ended.at.toISOString(), recordedAt: ended.recordedAt.toISOString() } }),
  };
}

function stepTold(episode: MissingEpisode, step: StepName, deadline: Deadline | undefined, now: Date): Output['steps'][number] {
  const { by, rule } = missingSteps[step];
  const { at, ...standing } = standingOf(episode, step) ?? {};
  const end = at ?? episode.ended?.at ?? now;
  return { step, by, rule, ...(deadline && { dueAt: deadline.dueAt.toISOString(), late: end > deadline.dueAt }), ...(at && { at: at.toISOString() }), ...pick(standing) };
}

function pick({ outcome, whom, account, recordedBy }: Partial<Pick<Output['steps'][number], 'outcome' | 'whom' | 'account' | 'recordedBy'>>) {
  return { ...(outcome && { outcome }), ...(whom !== undefined && { whom }), ...(account !== undefined && { account }), ...(recordedBy !== undefined && { recordedBy }) };
}

function circulationTold({ revision, at, by, sent }: Circulated, standings: ReadonlyMap<string, string>): Output['circulations'][number] {
  const stand = sent.map(({ custodian, dispatchId }) => ({ custodian, dispatchId, standing: standings.get(dispatchId) ?? 'unknown' }));
  return { revision, at: at.toISOString(), by, sent: stand, receipted: stand.filter(({ standing }) => standing === 'receipted').length };
}
