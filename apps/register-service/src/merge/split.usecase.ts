import { proposeSplit } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Approval, type Approved, BeginProposal, type CallOf, mustStandAsDecidedOn } from '@custodian/operations';
import { staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Children } from '../child/children.repository';
import { TakeApart } from './take-apart.usecase';

/** Undoes the joining of two entries by two persons: they were two children (REC-03). */
@Injectable()
export class Splits {
  constructor(
    private readonly beginning: BeginProposal,
    private readonly children: Children,
    private readonly takeApart: TakeApart,
    approval: Approval,
  ) {
    approval.means('children-split', (tx, approved) => this.carryOut(tx, approved));
  }

  propose(call: CallOf<typeof proposeSplit>) {
    const { childId: keptChildId, mergedChildId, mergedVersion, planIds, reason } = call.input;
    return this.beginning.run(proposeSplit, call, {
      load: (tx) => this.children.get(keptChildId, tx.session),
      change: async (tx, kept) => {
        const other = await this.children.get(mergedChildId, tx.session);
        await this.takeApart.decide(tx, kept, other, { planIds, by: { reason, begunBy: tx.actorId, approvedBy: tx.actorId, at: tx.now.toISOString() } });
        if (other.version !== mergedVersion) throw staleVersion();
        return {
          change: { kind: 'children-split', keptChildId, mergedChildId, planIds },
          decidedOn: [kept, other].map(({ childId: id, version }) => ({ id, version })),
          concerns: { childIds: [keptChildId, mergedChildId] },
        };
      },
    });
  }

  private async carryOut(tx: Tx, { change: { keptChildId, mergedChildId, planIds }, reason, begunBy, approvedBy, decidedOn }: Approved<'children-split'>) {
    const now = await this.children.get(keptChildId, tx.session);
    const other = await this.children.get(mergedChildId, tx.session);
    mustStandAsDecidedOn({ decidedOn }, new Map([now, other].map(({ childId, version }) => [childId, version])));
    const split = await this.takeApart.decide(tx, now, other, { planIds, by: { reason, begunBy: begunBy.id, approvedBy, at: tx.now.toISOString() } });
    await this.takeApart.keep(tx, now, split, { change: proposeSplit.name, reason, recordedAt: tx.now, recordedBy: tx.actorId });
    return { childIds: [keptChildId, mergedChildId] };
  }
}
