import type { DecidedOn, Proposal as ProposalTold, ProposalStatus, ProposedChange } from '@custodian/contracts';
import { refused } from '@custodian/platform';
import type { z } from 'zod';

/** Somebody who begins or decides: their account, and who they are in the directory of practitioners, whatever account they use. */
export interface Person {
  readonly id: string;
  readonly workerId?: string;
}

/** What ended a proposal before its time. */
export interface Ended {
  readonly as: Exclude<ProposalStatus, 'waiting' | 'expired'>;
  readonly by: string;
  readonly at: Date;
  /** Why it was declined. */
  readonly note?: string;
}

/** A change begun by one person, which another approves or declines. */
export interface Proposal {
  readonly proposalId: string;
  readonly change: ProposedChange;
  /** What it was decided on: the resources it changes, at the versions its beginner saw. */
  readonly decidedOn: readonly z.output<typeof DecidedOn>[];
  readonly reason: string;
  readonly begunBy: Person;
  readonly begunAt: Date;
  readonly expiresAt: Date;
  readonly ended?: Ended;
  readonly version: number;
}

/** For how long a proposal waits: two weeks, chosen so that leave of one manager does not end it. */
export const waitsForDays = 14;

/** A proposal that waits from now. */
export function begun(details: Pick<Proposal, 'proposalId' | 'change' | 'decidedOn' | 'reason' | 'begunBy'>, now: Date): Proposal {
  return { ...details, begunAt: now, expiresAt: new Date(now.getTime() + waitsForDays * 86_400_000), version: 1 };
}

/** What has become of a proposal at an instant. */
export function statusAt({ ended, expiresAt }: Pick<Proposal, 'ended' | 'expiresAt'>, now: Date): ProposalStatus {
  if (ended) return ended.as;
  return now < expiresAt ? 'waiting' : 'expired';
}

/** Approved by somebody who did not begin it, in whatever role. Throws 409 `proposal-not-waiting`, `second-person-needed`. */
export function approved(proposal: Proposal, by: Person, now: Date): Proposal {
  return decidedByAnother(proposal, by, { as: 'approved', by: by.id, at: now });
}

/** Declined by somebody who did not begin it. Throws as `approved`. */
export function declined(proposal: Proposal, by: Person, now: Date, note: string): Proposal {
  return decidedByAnother(proposal, by, { as: 'declined', by: by.id, at: now, note });
}

/** Taken back by the account that began it. Throws 409 `proposal-not-waiting`, `proposal-of-another`. */
export function withdrawn(proposal: Proposal, by: Person, now: Date): Proposal {
  mustWait(proposal, now);
  if (by.id !== proposal.begunBy.id) throw refused('proposal-of-another', 'Whoever began it takes it back; anybody else declines it.');
  return { ...proposal, ended: { as: 'withdrawn', by: by.id, at: now }, version: proposal.version + 1 };
}

/** Throws 409 `proposal-stale` where one of the resources is no longer at the version the proposal was decided on. */
export function mustStandAsDecidedOn({ decidedOn }: Pick<Proposal, 'decidedOn'>, now: ReadonlyMap<string, number>): void {
  if (decidedOn.some(({ id, version }) => now.get(id) !== version)) {
    throw refused('proposal-stale', 'What this was decided on has changed since. Decline it, or have it taken back and begun anew.');
  }
}

/** A proposal as its contract shows it. */
export function told({ begunBy, begunAt, expiresAt, ended, ...proposal }: Proposal, now: Date): z.output<typeof ProposalTold> {
  return {
    ...proposal,
    status: statusAt({ ended, expiresAt }, now),
    decidedOn: [...proposal.decidedOn],
    begunBy: begunBy.id,
    begunAt: begunAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(ended && { endedBy: ended.by, endedAt: ended.at.toISOString(), ...(ended.note !== undefined && { note: ended.note }) }),
  };
}

function decidedByAnother(proposal: Proposal, by: Person, ended: Ended): Proposal {
  mustWait(proposal, ended.at);
  if (samePerson(proposal.begunBy, by)) throw refused('second-person-needed', 'Somebody other than the person who began this decides on it.');
  return { ...proposal, ended, version: proposal.version + 1 };
}

function mustWait(proposal: Proposal, now: Date): void {
  const status = statusAt(proposal, now);
  if (status !== 'waiting') throw refused('proposal-not-waiting', `This is ${status} already.`);
}

function samePerson(one: Person, other: Person): boolean {
  return one.id === other.id || (one.workerId !== undefined && one.workerId === other.workerId);
}
