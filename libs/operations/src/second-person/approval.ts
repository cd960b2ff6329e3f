import type { Concerns } from '@custodian/audit';
import type { ProposedChange } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { Proposal } from './proposal';

type Kind = ProposedChange['kind'];

/** A proposal of one kind that has just been approved. */
export type Approved<K extends Kind> = Omit<Proposal, 'change'> & { readonly change: Extract<ProposedChange, { kind: K }>; readonly approvedBy: string };

/** Carries an approved change out inside the approval's transaction; the driver may run it again. Says what it concerned. */
export type CarryOut<K extends Kind> = (tx: Tx, approved: Approved<K>) => Promise<Concerns>;

type CarryOutAny = (tx: Tx, proposal: Proposal) => Promise<Concerns>;

/** What approving means, kind by kind. Each is registered once, by the service that owns it, before it listens. */
@Injectable()
export class Approval {
  private readonly kinds = new Map<Kind, CarryOutAny>();

  /** Throws where the kind has been registered already. */
  means<K extends Kind>(kind: K, carryOut: CarryOut<K>): void {
    if (this.kinds.has(kind)) throw new Error(`${kind} is registered twice`);
    this.kinds.set(kind, (tx, { change, ...proposal }) => {
      if (!isOf(kind, change)) throw new TypeError(`not a proposal of ${kind}`);
      return carryOut(tx, { ...proposal, change, approvedBy: tx.actorId });
    });
  }

  /** Throws where nothing was registered for the kind. */
  carryOut(tx: Tx, proposal: Proposal): Promise<Concerns> {
    const means = this.kinds.get(proposal.change.kind);
    if (!means) throw new Error(`nothing is registered for ${proposal.change.kind}`);
    return means(tx, proposal);
  }
}

function isOf<K extends Kind>(kind: K, change: ProposedChange): change is Extract<ProposedChange, { kind: K }> {
  return change.kind === kind;
}
