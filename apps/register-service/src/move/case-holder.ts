import type { CaseHolder as CaseHolderTold } from '@custodian/contracts';
import { localDateOf } from '@custodian/policy';
import type { z } from 'zod';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { planOn } from '../plan/plan-on';
import type { Holding } from './hold-case';
import { awayOn } from './placed-elsewhere';

export type CaseHolder = z.output<typeof CaseHolderTold>;

/** Nothing is known of who holds the case of a child whose stay here ended so. */
const overWith: readonly string[] = ['plan-ended-elsewhere', 'turned-18', 'included-by-mistake'];

/**
 * Which other authority holds case responsibility for a child at an instant, and whom to ring there (MOV-42, MOV-62): as a move between authorities said last,
 * else the authority whose plan stands. Undefined where it is this authority, or nobody that the Record knows of.
 */
export function caseHolderAt(child: ChildEntry, at: Date): CaseHolder | undefined {
  const day = localDateOf(at);
  const plan = planOn(child, day);
  const holding = child.caseHoldings?.filter(({ from }) => from <= at.toISOString()).at(-1);
  if (holding && !isOvertaken(holding, child, day)) return holding.here ? undefined : toldOf(holding, child, day);
  return plan?.homeAuthority && { ...homeOf(plan.homeAuthority), since: plan.from };
}

/** A plan that began later, and neither by that move nor by taking over the plan elsewhere, says who holds the case now; and so does a stay that is over for good. */
function isOvertaken({ moveId, from }: Holding, { plans }: ChildEntry, day: string): boolean {
  const since = localDateOf(new Date(from));
  const began = plans.some((plan) => plan.from > since && plan.from <= day && plan.moveId !== moveId && !tookOver(plan, plans));
  return began || plans.some((plan) => plan.stayEnded?.moveId === moveId && plan.to !== undefined && plan.to <= day && overWith.includes(plan.stayEnded.because));
}

function tookOver({ startedByConferenceId }: PlanEntry, plans: readonly PlanEntry[]): boolean {
  return startedByConferenceId !== undefined && plans.some((plan) => plan.basis !== 'conference' && plan.endedByConferenceId === startedByConferenceId);
}

function toldOf({ code, authority, custodianPhone, from }: Holding, child: ChildEntry, day: string): CaseHolder {
  const holder = { code, authority, custodianPhone, since: localDateOf(new Date(from)) };
  const home = child.plans.findLast(({ homeAuthority }) => homeAuthority?.code === code || homeAuthority?.name === authority)?.homeAuthority;
  if (home) return { ...holder, keyWorkerName: home.keyWorkerName, keyWorkerPhone: home.keyWorkerPhone };
  const there = child.placedElsewhere?.findLast((placed) => placed.code === code) ?? awayOn(child, day);
  return there?.code === code && there.keyWorkerName !== undefined ? { ...holder, keyWorkerName: there.keyWorkerName, ...(there.keyWorkerPhone && { keyWorkerPhone: there.keyWorkerPhone }) } : holder;
}

function homeOf({ code, name, custodianPhone, keyWorkerName, keyWorkerPhone }: NonNullable<PlanEntry['homeAuthority']>): Omit<CaseHolder, 'since'> {
  return { ...(code !== undefined && { code }), authority: name, custodianPhone, keyWorkerName, keyWorkerPhone };
}
