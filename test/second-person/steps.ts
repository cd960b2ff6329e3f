import { getChild, type OutputOf, proposePlanCorrection, secondPersonOf } from '@custodian/contracts';
import type { CallOptions, Client } from '../../apps/command-line/src/api/client';
import type { Authority } from '../rules/authority';

export const atTheRegister = secondPersonOf['register-service'];
export const atTheEnquiries = secondPersonOf['enquiry-service'];

type Proposal = OutputOf<typeof atTheRegister.get>;

/** One custodian proposes that a child's plan was entered by mistake, on the entry as it is now. */
export async function mistakenPlan(authority: Authority, childId: string, planId?: string): Promise<Proposal> {
  const child = await authority.custodian.call(getChild, { childId });
  const input = { childId, planId: planId ?? child.plans.at(-1)?.planId ?? '', correction: 'entered-by-mistake' as const, reason: 'The conference was about another child of that name' };
  return authority.custodian.call(proposePlanCorrection, input, { ifMatch: child.version });
}

/** Somebody approves what waits at the register. */
export function approve(by: Client, { proposalId, version }: Proposal, options: CallOptions = {}): Promise<Proposal> {
  return by.call(atTheRegister.approve, { proposalId }, { ifMatch: version, ...options });
}

/** Somebody approves what waits at the enquiry service. */
export function approveNumber(by: Client, { proposalId, version }: Proposal): Promise<Proposal> {
  return by.call(atTheEnquiries.approve, { proposalId }, { ifMatch: version });
}
