import { randomInt } from 'node:crypto';
import { type ConferenceDecision, type OutputOf, recordChild, recordConference } from '@custodian/contracts';
import type { z } from 'zod';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { madeUpChild } from '../../apps/command-line/src/made-up/child';
import { madeUp } from '../../apps/command-line/src/made-up/random';
import { type Authority, workerOf } from './authority';

/** A made-up child of a test's own: no two tests meet the same. */
export function someChild(details: Partial<ChildInput> = {}): ChildInput {
  const number = randomInt(1_000_000, 2 ** 40);
  return { ...madeUpChild(madeUp(number), number), ...details };
}

/** Puts a child on the Record, known without a plan. */
export async function knownChild(authority: Authority, details: Partial<ChildInput> = {}): Promise<{ childId: string; version: number; child: ChildInput }> {
  const child = someChild(details);
  return { ...(await authority.custodian.call(recordChild, child)), child };
}

export const gp = { name: 'Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
const chair = { name: 'Odalys Marchbanks', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' };

type Decision = z.input<typeof ConferenceDecision>;

/** Holds a conference that decides one thing about one child. */
export function hold(authority: Authority, kind: 'initial' | 'review' | 'moving-in', heldOn: string, decision: Decision): Promise<OutputOf<typeof recordConference>> {
  return authority.chair.call(recordConference, { kind, heldOn, chair, members: [gp], decisions: [decision] });
}

/** The decision of an initial conference that starts a plan under a lead social worker. */
export function planFor(authority: Authority, childId: string, categories: Extract<Decision, { decision: 'plan' }>['categories'] = ['neglect'], leader = 'key-worker'): Decision {
  return { childId, decision: 'plan', categories, leadWorkerId: workerOf(authority, leader), coreGroup: [gp] };
}

/** Puts a child on the Record with a plan since a day. */
export async function childWithPlan(authority: Authority, since: string, details: Partial<ChildInput> = {}): Promise<{ childId: string; child: ChildInput }> {
  const { childId, child } = await knownChild(authority, details);
  await hold(authority, 'initial', since, planFor(authority, childId));
  return { childId, child };
}
