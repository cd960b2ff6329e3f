import type { Concerns } from '@custodian/audit';
import type { Proposal } from './proposal';

/** What a proposal concerns, for the trail: its id, the children it is about, and who began it. */
export function concernsOf({ proposalId, change, begunBy }: Proposal): Concerns {
  return { resourceId: proposalId, begunBy: begunBy.id, childIds: childrenIn(change) };
}

/** The children a change is about. */
export function childrenIn(change: Proposal['change']): string[] {
  switch (change.kind) {
    case 'plan-correction':
    case 'address-unsealing':
      return [change.childId];
    case 'children-merge':
    case 'children-split':
      return [change.keptChildId, change.mergedChildId];
    case 'call-back-number':
      return [];
  }
}
