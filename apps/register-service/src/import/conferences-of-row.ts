import type { Conference } from '../conference/conference';
import type { PlanEntry } from '../child/child-entry';
import type { Row } from './columns';

type Member = PlanEntry['coreGroup'][number];

/** The ids a row may need, made before it is judged. */
export interface RowIds {
  readonly childId: string;
  readonly planId: string;
  readonly startId: string;
  readonly endId: string;
}

/** The lead worker a row names, as the directory has them. */
export interface Lead {
  readonly workerId: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly phone: string;
}

/** The initial conference a plan in the old register started by, as far as a row tells of it. */
export function startOf(row: Row, lead: Lead, ids: RowIds): { conference: Conference; decision: Extract<Conference['decisions'][number], { decision: 'plan' }> } | undefined {
  if (!row.plan_from || !row.chair || !row.categories) return undefined;
  const coreGroup: Member[] = [{ workerId: lead.workerId, name: lead.name, role: lead.role, agency: lead.agency, phone: lead.phone }];
  const decision = { childId: ids.childId, decision: 'plan' as const, categories: row.categories, leadWorkerId: lead.workerId, coreGroup };
  const chair = chairOf(row.chair, row.chair_agency);
  return { decision, conference: { conferenceId: ids.startId, kind: 'initial', heldOn: row.plan_from, chair, members: [chair], decisions: [decision] } };
}

/** The review conference it ended by. */
export function endOf(row: Row, ids: RowIds): { conference: Conference; reason: string } | undefined {
  if (!row.plan_to || !row.plan_end_reason) return undefined;
  const chair = chairOf(row.plan_end_chair ?? row.chair ?? '', row.chair_agency);
  const decisions = [{ childId: ids.childId, decision: 'end' as const, reason: row.plan_end_reason }];
  return { reason: row.plan_end_reason, conference: { conferenceId: ids.endId, kind: 'review', heldOn: row.plan_to, chair, members: [chair], decisions } };
}

function chairOf(name: string, agency = 'Not in the imported register'): Member {
  return { name, role: 'Conference chair', agency };
}
