import { proposeMerge } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Approval, type Approved, BeginProposal, type CallOf, mustStandAsDecidedOn } from '@custodian/operations';
import { staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Children } from '../child/children.repository';
import { decided } from '../rule/decided.usecase';
import { mergeChildren } from './merge-children';
import { SealForBoth } from './seal-for-both.usecase';

/** Joins two entries of one child by two persons (REC-03). */
@Injectable()
export class Merges {
  constructor(
    private readonly beginning: BeginProposal,
    private readonly children: Children,
    private readonly sealing: SealForBoth,
    approval: Approval,
  ) {
    approval.means('children-merge', (tx, approved) => this.carryOut(tx, approved));
  }

  propose(call: CallOf<typeof proposeMerge>) {
    const { childId: keptChildId, mergedChildId, mergedVersion, reason } = call.input;
    return this.beginning.run(proposeMerge, call, {
      load: (tx) => this.children.get(keptChildId, tx.session),
      change: async (tx, kept) => {
        const merged = await this.children.get(mergedChildId, tx.session);
        decided(() => mergeChildren(kept, merged, merged.addresses, { reason, begunBy: tx.actorId, approvedBy: tx.actorId, at: tx.now.toISOString() }));
        if (merged.version !== mergedVersion) throw staleVersion();
        return {
          change: { kind: 'children-merge', keptChildId, mergedChildId },
          decidedOn: [kept, merged].map(({ childId: id, version }) => ({ id, version })),
          concerns: { childIds: [keptChildId, mergedChildId] },
        };
      },
    });
  }

  private async carryOut(tx: Tx, { change, reason, begunBy, approvedBy, decidedOn }: Approved<'children-merge'>) {
    const before = await this.children.get(change.keptChildId, tx.session);
    const other = await this.children.get(change.mergedChildId, tx.session);
    mustStandAsDecidedOn({ decidedOn }, new Map([before, other].map(({ childId, version }) => [childId, version])));
    const at = tx.now.toISOString();
    const sealed = await this.sealing.run(tx, before, other);
    const { kept, merged, announce } = decided(() => mergeChildren(sealed.kept, sealed.other, sealed.handedOver, { reason, begunBy: begunBy.id, approvedBy, at }));
    const recorded = { change: proposeMerge.name, reason, recordedAt: tx.now, recordedBy: tx.actorId };
    // The other first: an id of the authority's that it hands over is free before the kept entry takes it.
    for (const child of [merged, kept]) await this.children.change(tx, child, recorded);
    for (const { event, payload } of announce) await tx.announce(event, payload);
    return { childIds: [kept.childId, merged.childId] };
  }
}
