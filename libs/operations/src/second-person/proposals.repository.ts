import type { ProposalStatus } from '@custodian/contracts';
import { collectionOf, isDuplicateKey, notFound, refused, staleVersion } from '@custodian/platform';
import { Rotation } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Proposal } from './proposal';
import type { ProposalRow } from './proposal-row.schema';
import { SealedProposals } from './sealed-proposals';

/** Which proposals are asked for, newest first, those before `before`; what waits and what has expired is told by `now`. */
export interface ProposalQuery {
  readonly status?: ProposalStatus;
  /** A resource they are to change. */
  readonly about?: string;
  readonly now: Date;
  readonly before?: { readonly begunAt: Date; readonly proposalId: string };
  readonly limit: number;
}

/** The proposals of one service, in its own database. */
@Injectable()
export class Proposals implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealed: SealedProposals,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(this.sealed.keptIn(() => collectionOf(this.connection, 'proposals')));
    await this.rows.createIndexes([
      { key: { waitsFor: 1 }, unique: true, partialFilterExpression: { waitsFor: { $exists: true } } },
      { key: { 'proposal.begunAt': -1, _id: -1 } },
      { key: { 'proposal.decidedOn.id': 1, 'proposal.begunAt': -1 } },
    ]);
  }

  /** Throws 409 `proposal-already-waits` where one of its kind waits about one of its resources, in a race too. */
  async add(proposal: Proposal, session: ClientSession): Promise<void> {
    const row = await this.sealed.rowOf(proposal);
    await this.rows.updateMany({ waitsFor: { $in: [...(row.waitsFor ?? [])] }, 'proposal.expiresAt': { $lte: proposal.begunAt } }, { $unset: { waitsFor: 1 } }, { session });
    await this.rows.insertOne(row, { session }).catch(alreadyWaits);
  }

  /** Throws 404 `proposal-not-found`. */
  async get(proposalId: string, session?: ClientSession): Promise<Proposal> {
    const row = await this.rows.findOne({ _id: proposalId }, { session });
    if (!row) throw notFound('proposal-not-found');
    return this.sealed.proposalOf(row);
  }

  /** Keeps what ended it. Throws 412 where it is no longer at the version before. */
  async end(proposal: Proposal, session: ClientSession): Promise<void> {
    const before = { _id: proposal.proposalId, 'proposal.version': proposal.version - 1 };
    const { matchedCount } = await this.rows.replaceOne(before, await this.sealed.rowOf(proposal), { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  async page({ status, about, now, before, limit }: ProposalQuery): Promise<Proposal[]> {
    const filter: mongo.Filter<ProposalRow> = {
      $and: [
        status ? withStatus(status, now) : {},
        about === undefined ? {} : { 'proposal.decidedOn.id': about },
        before ? { $or: [{ 'proposal.begunAt': { $lt: before.begunAt } }, { 'proposal.begunAt': before.begunAt, _id: { $lt: before.proposalId } }] } : {},
      ],
    };
    const rows = await this.rows.find(filter, { sort: { 'proposal.begunAt': -1, _id: -1 }, limit }).toArray();
    return Promise.all(rows.map((row) => this.sealed.proposalOf(row)));
  }

  private get rows() {
    return collectionOf<ProposalRow>(this.connection, 'proposals');
  }
}

function withStatus(status: ProposalStatus, now: Date): mongo.Filter<ProposalRow> {
  if (status === 'waiting') return { 'proposal.ended': { $exists: false }, 'proposal.expiresAt': { $gt: now } };
  if (status === 'expired') return { 'proposal.ended': { $exists: false }, 'proposal.expiresAt': { $lte: now } };
  return { 'proposal.ended.as': status };
}

/** Throws 409 for a duplicate key, whatever else as it is: the driver must see its own errors to try again. */
function alreadyWaits(thrown: unknown): never {
  if (isDuplicateKey(thrown)) {
    throw refused('proposal-already-waits', 'A change of this kind waits already for somebody to decide on it.');
  }
  throw thrown;
}
