import { notFound, staleVersion } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type ClientSession, type Connection, mongo } from 'mongoose';
import type { Enquiry } from './enquiry';
import type { EnquiryRow } from './enquiry-row.schema';
import { type Status, statusOf } from './status';

/** Which enquiries are asked for, newest first, and where the page before ended. */
export interface EnquiryQuery {
  readonly status?: Status;
  readonly desk?: 'duty' | 'out-of-hours';
  readonly checkPending?: boolean;
  readonly after?: { readonly receivedAt: Date; readonly id: string };
  readonly limit: number;
}

/** Another enquiry has this reference. */
export class ReferenceTaken extends Error {}

export type ListedRow = Omit<EnquiryRow, 'steps'>;

/** The enquiries taken, by their steps. */
@Injectable()
export class Enquiries implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    const newest = { receivedAt: -1, _id: -1 } as const;
    await this.rows.createIndexes([
      { key: { reference: 1 }, unique: true },
      { key: newest },
      { key: { status: 1, ...newest } },
      { key: { desk: 1, ...newest } },
      { key: { 'waiting.nextAt': 1 }, sparse: true },
    ]);
  }

  async find(enquiryId: string, session?: ClientSession): Promise<Enquiry | undefined> {
    const row = await this.rows.findOne({ _id: enquiryId }, { session });
    return row ? enquiryOf(row) : undefined;
  }

  /** Throws 404 `enquiry-not-found`. */
  async get(enquiryId: string, session?: ClientSession): Promise<Enquiry> {
    const enquiry = await this.find(enquiryId, session);
    if (!enquiry) throw notFound('enquiry-not-found');
    return enquiry;
  }

  async list({ status, desk, checkPending, after, limit }: EnquiryQuery): Promise<ListedRow[]> {
    const filter: mongo.Filter<EnquiryRow> = {
      ...(status && { status }),
      ...(desk && { desk }),
      ...(checkPending !== undefined && { 'waiting.nextAt': { $exists: checkPending } }),
      ...(after && { $or: [{ receivedAt: { $lt: after.receivedAt } }, { receivedAt: after.receivedAt, _id: { $lt: after.id } }] }),
    };
    return this.rows.find<ListedRow>(filter, { projection: { steps: 0 }, sort: { receivedAt: -1, _id: -1 }, limit }).toArray();
  }

  /** Enquiries whose check was to be tried again by now, longest due first. */
  async dueForCheck(now: Date, limit: number): Promise<string[]> {
    const rows = await this.rows.find({ 'waiting.nextAt': { $lte: now } }, { projection: { _id: 1 }, sort: { 'waiting.nextAt': 1 }, limit }).toArray();
    return rows.map(({ _id }) => _id);
  }

  /** Throws ReferenceTaken where the reference is another enquiry's. */
  async add(enquiry: Enquiry, session: ClientSession): Promise<void> {
    await this.rows.insertOne(rowOf(enquiry), { session }).catch((thrown: unknown) => {
      throw thrown instanceof mongo.MongoServerError && thrown.code === 11_000 ? new ReferenceTaken() : thrown;
    });
  }

  /** Throws 412 where the enquiry is no longer at the version the step was decided on. */
  async replace(before: Enquiry, enquiry: Enquiry, session: ClientSession): Promise<void> {
    const replaced = await this.rows.replaceOne({ _id: before.enquiryId, version: before.version }, rowOf(enquiry), { session });
    if (replaced.matchedCount !== 1) throw staleVersion();
  }

  private get rows() {
    return this.connection.getClient().db(this.connection.name).collection<EnquiryRow>('enquiries', { readConcern: { level: 'majority' }, readPreference: 'primary' });
  }
}

function rowOf({ enquiryId, ...enquiry }: Enquiry): EnquiryRow {
  const { at: receivedAt, by: takenBy, desk, enquirer } = enquiry.steps[0];
  return { _id: enquiryId, ...enquiry, status: statusOf(enquiry), desk, receivedAt, agencyId: enquirer.agencyId, takenBy };
}

function enquiryOf({ _id, reference, steps, waiting, version }: EnquiryRow): Enquiry {
  return { enquiryId: _id, reference, steps, ...(waiting && { waiting }), version };
}
