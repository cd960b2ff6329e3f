import { inField, type SealedRows, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import type { Proposal } from './proposal';
import type { ProposalRow } from './proposal-row.schema';

/** Seals what people typed in a proposal to that proposal, and opens it. */
@Injectable()
export class SealedProposals {
  constructor(private readonly sealing: Sealing) {}

  /** What a rotation of keys is to seal anew. */
  keptIn(collection: SealedRows['collection']): SealedRows {
    return sealedTexts(this.sealing, collection, { 'proposal.reason': inField('reason'), 'proposal.ended.note': inField('note') });
  }

  async rowOf({ reason, ended, ...proposal }: Proposal): Promise<ProposalRow> {
    const { proposalId: of, change, decidedOn } = proposal;
    const sealed = { ...proposal, reason: await this.sealing.seal(reason, { of, field: 'reason' }) };
    if (!ended) return { _id: of, proposal: sealed, waitsFor: decidedOn.map(({ id }) => `${change.kind} ${id}`) };
    const { note, ...decided } = ended;
    return { _id: of, proposal: { ...sealed, ended: { ...decided, ...(note !== undefined && { note: await this.sealing.seal(note, { of, field: 'note' }) }) } } };
  }

  async proposalOf({ proposal: { reason, ended, ...proposal } }: ProposalRow): Promise<Proposal> {
    const { proposalId: of } = proposal;
    const opened = { ...proposal, reason: await this.sealing.open(reason, { of, field: 'reason' }) };
    if (!ended) return opened;
    const { note, ...decided } = ended;
    return { ...opened, ended: { ...decided, ...(note !== undefined && { note: await this.sealing.open(note, { of, field: 'note' }) }) } };
  }
}
