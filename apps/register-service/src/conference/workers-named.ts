import type { Conference } from './conference';

/** The ids of every practitioner a conference names: chair, members, lead workers and core groups. */
export function workersNamed({ chair, members, decisions }: Omit<Conference, 'conferenceId'>): (string | undefined)[] {
  const decided = decisions.flatMap((each) => (each.decision === 'plan' ? [each.leadWorkerId, ...each.coreGroup.map((member) => member.workerId)] : []));
  return [chair.workerId, ...members.map((member) => member.workerId), ...decided];
}
