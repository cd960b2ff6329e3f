import { isHidden, type OpenAddress } from '../address/address-entry';
import { type Hide, hiddenWhereNeeded } from '../address/hide';
import { moveToAddress } from '../address/move-to-address';
import { ledBy } from '../case/assign-lead-worker';
import { closeCase } from '../case/close-case';
import { openCase } from '../case/open-case';
import { type ChildEntry, openCaseOf } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import type { Conference } from '../conference/conference';
import { endPlan } from '../conference/end-plan';
import { startPlan } from '../conference/start-plan';
import { notMerged } from '../rule/not-merged';
import { RuleRefusal } from '../rule/rule-refusal';
import type { Row } from './columns';
import { endOf, type Lead, type RowIds, startOf } from './conferences-of-row';
import { detailsOfRow } from './details-of-row';
import { notCorrectedOtherwise } from './not-corrected-otherwise';

/** What a row comes to: the entry, and the conferences it tells of that are new. */
export interface Applied {
  readonly entry: ChildEntry;
  readonly conferences: readonly Conference[];
}

interface With {
  readonly before?: ChildEntry;
  readonly lead?: Lead;
  readonly ids: RowIds;
  readonly today: string;
  readonly hide: Hide;
}

/** Applies a row to a child's entry, or to a new one, by the rules that hold for anybody. Throws what they refuse. */
export function applyRow(row: Row, { before, lead, ids, today, hide }: With): Applied {
  const nothing = { childId: ids.childId, addresses: [], cases: [], plans: [], version: 0, recordedAt: '', recordedBy: '' };
  const known: ChildEntry = { ...(before ? notMerged(before) : nothing), ...detailsOfRow(row, before) };
  const housed = withAddress(known, row, { today, hide });
  const opened = lead ? withCase(housed, row, lead.workerId, today) : housed;
  const { entry, conferences } = lead ? withPlan(opened, row, lead, ids) : { entry: opened, conferences: [] };
  return { entry: withCaseClosed(entry, row, today), conferences };
}

function withAddress(child: ChildEntry, row: Row, { today, hide }: Pick<With, 'today' | 'hide'>): ChildEntry {
  if (!row.address_1 || !row.address_from) return child;
  const lines = [row.address_1, row.address_2, row.address_3, row.address_4].filter((line) => line !== undefined);
  const address: OpenAddress = { kind: row.address_kind, lines, ...(row.postcode && { postcode: row.postcode }), from: row.address_from };
  if (child.addresses.some((each) => isHidden(each) && each.kind === address.kind && each.from === address.from)) return child;
  const sealed = row.address_sealed === 'yes';
  if (child.addresses.some((each) => saysTheSame({ ...each, to: undefined }, address))) {
    if (sealed) throw new RuleRefusal('address-not-sealed', 'this address stands on the Record unsealed: seal it there');
    return child;
  }
  return moveToAddress(child, hiddenWhereNeeded(child, { ...address, sealed: sealed || undefined }, hide), today).child;
}

function withCase(child: ChildEntry, row: Row, leadWorkerId: string, today: string): ChildEntry {
  const { case_opened_on: openedOn } = row;
  const known = child.cases.find((each) => each.openedOn === openedOn);
  if (openedOn && !known) return openCase(child, { openedOn, leadWorkerId, today }).child;
  return known && known === openCaseOf(child) ? ledBy(child, leadWorkerId, openedOn ?? today).child : child;
}

function withPlan(child: ChildEntry, row: Row, lead: Lead, ids: RowIds): Applied {
  const start = startOf(row, lead, ids);
  if (!start) return { entry: child, conferences: [] };
  notCorrectedOtherwise(child, row);
  const known = child.plans.find((plan) => plan.basis === 'conference' && plan.from === row.plan_from);
  const decisions = [known?.firstCategories, known?.latestCategories].map((each) => each?.categories.toSorted());
  if (known && !decisions.some((categories) => saysTheSame(categories, row.categories?.toSorted()))) {
    throw new RuleRefusal('categories', 'other categories than the plan has: a conference decides them, not an import');
  }
  const started = known ? child : startPlan(child, start.conference, start.decision, ids.planId).child;
  const end = known?.to === undefined ? endOf(row, ids) : undefined;
  const conferences = [...(known ? [] : [start.conference]), ...(end ? [end.conference] : [])];
  return { entry: end ? endPlan(started, end.conference, end.reason).child : started, conferences };
}

function withCaseClosed(child: ChildEntry, row: Row, today: string): ChildEntry {
  const { case_closed_on: closedOn, case_close_reason: reason } = row;
  if (!closedOn || !reason || openCaseOf(child)?.openedOn !== row.case_opened_on) return child;
  return closeCase(child, { closedOn, reason, today }).child;
}
