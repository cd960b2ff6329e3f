import { type InputOf, proposeUnsealing } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Approval, type Approved, BeginProposal, type CallOf, mustStandAsDecidedOn } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { decided } from '../rule/decided.usecase';
import { notMerged } from '../rule/not-merged';
import { type HiddenAddress, isHidden } from './address-entry';
import { SealPlace } from './seal-place.usecase';

/** Shows a sealed address again, by two persons (REC-14). Versions of the entry that were sealed stay as they are. */
@Injectable()
export class Unsealing {
  constructor(
    private readonly beginning: BeginProposal,
    private readonly children: Children,
    private readonly places: SealPlace,
    approval: Approval,
  ) {
    approval.means('address-unsealing', (tx, approved) => this.carryOut(tx, approved));
  }

  propose(call: CallOf<typeof proposeUnsealing>) {
    const { childId, kind: addressKind, from } = call.input;
    return this.beginning.run(proposeUnsealing, call, {
      load: (tx) => this.children.get(childId, tx.session),
      change: (_tx, child) => {
        decided(() => { notMerged(child); });
        hiddenNamed(child, { kind: addressKind, from });
        return Promise.resolve({ change: { kind: 'address-unsealing', childId, addressKind, from }, decidedOn: [{ id: childId, version: child.version }], concerns: { childIds: [childId] } });
      },
    });
  }

  private async carryOut(tx: Tx, { change: { childId, addressKind: kind, from }, reason, decidedOn }: Approved<'address-unsealing'>) {
    const child = await this.children.get(childId, tx.session);
    mustStandAsDecidedOn({ decidedOn }, new Map([[childId, child.version]]));
    const hidden = hiddenNamed(child, { kind, from });
    const open = await this.places.reveal(childId, hidden);
    const addresses = child.addresses.map((address) => (address === hidden ? open : address));
    await this.children.change(tx, { ...child, addresses }, { change: proposeUnsealing.name, reason, recordedAt: tx.now, recordedBy: tx.actorId });
    return { childIds: [childId] };
  }
}

/** Throws 409 no-sealed-address. */
function hiddenNamed(child: ChildEntry, named: Pick<InputOf<typeof proposeUnsealing>, 'kind' | 'from'>): HiddenAddress {
  const found = child.addresses.filter(isHidden).find(({ kind, from }) => kind === named.kind && from === named.from);
  if (!found) throw refused('no-sealed-address', 'The child has no sealed address of that kind from that day.');
  return found;
}
