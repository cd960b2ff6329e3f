import { collectionOf, isDuplicateKey, notFound, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import { checkOf, type Enquiry } from './enquiry';
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

export type ListedRow = Omit<EnquiryRow, 'steps' | 'texts'>;

/** What people typed, what the register offered and what was told. */
const confidential = new Set(['reason', 'circumstancesNote', 'note', 'candidates', 'sentences']);

/** The enquiries taken, by their steps. */
@Injectable()
export class Enquiries implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'enquiries'), { texts: (id, { version }) => belongingOf(id, Number(version)) }));
    const newest = { receivedAt: -1, _id: -1 } as const;
    await this.rows.createIndexes([
      { key: { reference: 1 }, unique: true },
      { key: newest },
      { key: { status: 1, ...newest } },
      { key: { desk: 1, ...newest } },
      { key: { 'waiting.nextAt': 1 }, sparse: true },
      { key: { 'steps.choices.childId': 1 }, sparse: true },
      { key: { lookedAt: 1, _id: 1 }, partialFilterExpression: { lookedAt: { $exists: true } } },
    ]);
  }

  async find(enquiryId: string, session?: ClientSession): Promise<Enquiry | undefined> {
    const row = await this.rows.findOne({ _id: enquiryId }, { session });
    return row ? this.enquiryOf(row) : undefined;
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
    return this.rows.find<ListedRow>(filter, { projection: { steps: 0, texts: 0 }, sort: { receivedAt: -1, _id: -1 }, limit }).toArray();
  }

  /** Enquiries whose check was to be tried again by now, longest due first. */
  async dueForCheck(now: Date, limit: number): Promise<string[]> {
    const rows = await this.rows.find({ 'waiting.nextAt': { $lte: now } }, { projection: { _id: 1 }, sort: { 'waiting.nextAt': 1 }, limit }).toArray();
    return rows.map(({ _id }) => _id);
  }

  /** Enquiries for which the Record has been looked at and whose latest step is of `from` or later, in that order; of that very instant only those after an id. */
  async lookedAt({ from, after, limit }: { readonly from: Date; readonly after?: string; readonly limit: number }): Promise<{ enquiryId: string; version: number; lookedAt: Date }[]> {
    const filter: mongo.Filter<EnquiryRow> = after === undefined ? { lookedAt: { $gte: from } } : { $or: [{ lookedAt: { $gt: from } }, { lookedAt: from, _id: { $gt: after } }] };
    const rows = await this.rows.find<{ _id: string; version: number; lookedAt: Date }>(filter, { projection: { version: 1, lookedAt: 1 }, sort: { lookedAt: 1, _id: 1 }, limit }).toArray();
    return rows.map(({ _id, ...row }) => ({ enquiryId: _id, ...row }));
  }

  /** The enquirers who made more enquiries than so many from an instant on, each with theirs in order. */
  async enquirersOfMoreThan(most: number, from: Date): Promise<{ enquirerId: string; made: { enquiryId: string; at: Date }[] }[]> {
    return this.rows
      .aggregate<{ enquirerId: string; made: { enquiryId: string; at: Date }[] }>([
        { $match: { receivedAt: { $gte: from } } },
        { $sort: { receivedAt: 1, _id: 1 } },
        { $group: { _id: { $first: '$steps.enquirerId' }, made: { $push: { enquiryId: '$_id', at: '$receivedAt' } } } },
        { $match: { _id: { $type: 'string' }, [`made.${most}`]: { $exists: true } } },
        { $project: { _id: 0, enquirerId: '$_id', made: 1 } },
      ])
      .toArray();
  }

  /** Throws ReferenceTaken where the reference is another enquiry's. */
  async add(enquiry: Enquiry, session: ClientSession): Promise<void> {
    await this.rows.insertOne(await this.rowOf(enquiry), { session }).catch((thrown: unknown) => {
      throw isDuplicateKey(thrown) ? new ReferenceTaken() : thrown;
    });
  }

  /** Throws 412 where the enquiry is no longer at the version the step was decided on. */
  async replace(before: Enquiry, enquiry: Enquiry, session: ClientSession): Promise<void> {
    const replaced = await this.rows.replaceOne({ _id: before.enquiryId, version: before.version }, await this.rowOf(enquiry), { session });
    if (replaced.matchedCount !== 1) throw staleVersion();
  }

  private async rowOf({ enquiryId, ...enquiry }: Enquiry): Promise<EnquiryRow> {
    const { at: receivedAt, by: takenBy, desk, enquirer } = enquiry.steps[0];
    const { rest, texts } = await this.sealing.sealTexts(enquiry, confidential, belongingOf(enquiryId, enquiry.version));
    const lookedAt = checkOf(enquiry) && enquiry.steps.at(-1)?.at;
    return { _id: enquiryId, ...rest, texts, status: statusOf(enquiry), desk, receivedAt, agencyId: enquirer.agencyId, takenBy, ...(lookedAt && { lookedAt }) };
  }

  /** Throws 500 sealed-text-refused where what is sealed in the row is not its own. */
  private async enquiryOf({ _id, reference, steps, texts, waiting, version }: EnquiryRow): Promise<Enquiry> {
    const opened = await this.sealing.openTexts({ steps }, confidential, texts, belongingOf(_id, version));
    return { enquiryId: _id, reference, ...opened, ...(waiting && { waiting }), version };
  }

  private get rows() {
    return collectionOf<EnquiryRow>(this.connection, 'enquiries');
  }
}

function belongingOf(enquiryId: string, version: number): Belonging {
  return { of: enquiryId, field: `texts of version ${version}` };
}
