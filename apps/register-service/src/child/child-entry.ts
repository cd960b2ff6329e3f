import type { Child, Plan, SocialCareCase } from '@custodian/contracts';
import type { z } from 'zod';
import type { AddressEntry } from '../address/address-entry';

export type { AddressEntry };

/** A child's whole entry on the Record. */
export type ChildEntry = Omit<z.output<typeof Child>, 'addresses'> & { readonly addresses: AddressEntry[] };
export type PlanEntry = z.output<typeof Plan>;
export type CaseEntry = z.output<typeof SocialCareCase>;

/** The plan that stands now: the one that has not ended (REC-01). */
export function currentPlanOf(child: Pick<ChildEntry, 'plans'>): PlanEntry | undefined {
  return child.plans.find((plan) => plan.to === undefined);
}

/** The case that is open now. */
export function openCaseOf(child: Pick<ChildEntry, 'cases'>): CaseEntry | undefined {
  return child.cases.find((each) => each.closedOn === undefined);
}

/** Who leads the work with the child: of the open case and of the current plan. */
export function leadWorkerIdsOf(child: ChildEntry): string[] {
  return [openCaseOf(child)?.leadWorkerId, currentPlanOf(child)?.leadWorkerId].filter((id) => id !== undefined);
}

/** The entry with its current plan changed. */
export function withCurrentPlan(child: ChildEntry, change: (plan: PlanEntry) => PlanEntry): ChildEntry {
  return { ...child, plans: child.plans.map((plan) => (plan.to === undefined ? change(plan) : plan)) };
}

/** The entry with its open case changed. */
export function withOpenCase(child: ChildEntry, change: (open: CaseEntry) => CaseEntry): ChildEntry {
  return { ...child, cases: child.cases.map((each) => (each.closedOn === undefined ? change(each) : each)) };
}
