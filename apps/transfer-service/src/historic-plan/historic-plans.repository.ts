import { collectionOf, isDuplicateKey, notFound, refused, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { AskedRow, RequestRow } from './asked-row.schema';
import type { HistoricPlanAsked } from './historic-plan';
import type { HistoricPlanRequest } from './release';

type Row = AskedRow | RequestRow;

/** One of ours or one of theirs. */
export type Kept = ({ readonly direction: 'asked-by-us' } & HistoricPlanAsked) | ({ readonly direction: 'asked-of-us' } & HistoricPlanRequest);

/** Which requests are asked for, newest first, and where the page before ended. */
export interface HistoricPlanQuery {
  readonly direction?: Row['direction'];
  readonly waiting?: boolean;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** About whom, why, what was decided by whom, and what was released. */
const confidential = new Set(['said', 'reason', 'because', 'decidedBy', 'released']);

/** The requests for earlier plans, ours and theirs. */
@Injectable()
export class HistoricPlans implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'historic_plans'), { texts: (id, { version }) => belongingOf(id, Number(version)) }));
    const newest = { at: -1, _id: -1 } as const;
    await this.rows.createIndexes([
      { key: { waitingFor: 1 }, unique: true, partialFilterExpression: { waitingFor: { $exists: true } } },
      { key: newest },
      { key: { direction: 1, ...newest } },
      { key: { waiting: 1, ...newest } },
    ]);
  }

  async find(requestId: string, session?: ClientSession): Promise<Kept | undefined> {
    const row = await this.rows.findOne({ _id: requestId }, { session });
    return row ? this.keptOf(row) : undefined;
  }

  /** Throws 404 `historic-plan-request-not-found`. */
  async get(requestId: string, session?: ClientSession): Promise<Kept> {
    const found = await this.find(requestId, session);
    if (!found) throw notFound('historic-plan-request-not-found');
    return found;
  }

  /** Whether this custodian has not answered yet about this child. */
  async waits(custodian: string, childId: string, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ waitingFor: waitingFor(custodian, childId) }, { session, projection: { _id: 1 } })) !== null;
  }

  /** Without what is sealed. */
  async list({ direction, waiting, after, limit }: HistoricPlanQuery): Promise<Row[]> {
    const filter: mongo.Filter<Row> = {
      ...(direction && { direction }),
      ...(waiting !== undefined && { waiting }),
      ...(after && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }),
    };
    return this.rows.find(filter, { sort: { at: -1, _id: -1 }, limit }).toArray();
  }

  /** Throws 409 `already-asked` where another about the same child has been sent meanwhile. */
  async add(kept: Kept, session: ClientSession): Promise<void> {
    await this.rows.insertOne(await this.rowOf(kept), { session }).catch((thrown: unknown) => {
      if (isDuplicateKey(thrown)) throw refused('already-asked', 'This authority has been asked about this child already, and has not answered yet.');
      throw thrown;
    });
  }

  /** Throws 412 where it is no longer at the version before. */
  async replace(before: Kept, after: Kept, session: ClientSession): Promise<void> {
    const { matchedCount } = await this.rows.replaceOne({ _id: before.requestId, version: before.version }, await this.rowOf(after), { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  private async rowOf({ requestId, ...kept }: Kept): Promise<Row> {
    const belonging = belongingOf(requestId, kept.version);
    if (kept.direction === 'asked-of-us') {
      const { rest, texts } = await this.sealing.sealTexts(kept, confidential, belonging);
      return { _id: requestId, ...rest, texts, at: kept.receivedAt, waiting: kept.decisions.length === 0 };
    }
    const { rest, texts } = await this.sealing.sealTexts(kept, confidential, belonging);
    const waiting = kept.answers.length === 0;
    return { _id: requestId, ...rest, texts, at: kept.askedAt, waiting, ...(waiting && { waitingFor: waitingFor(kept.to, kept.childId) }) };
  }

  private async keptOf(row: Row): Promise<Kept> {
    const belonging = belongingOf(row._id, row.version);
    if (row.direction === 'asked-of-us') {
      const { _id, texts, at: _at, waiting: _waiting, ...kept } = row;
      return { requestId: _id, ...(await this.sealing.openTexts(kept, confidential, texts, belonging)) };
    }
    const { _id, texts, at: _at, waiting: _waiting, waitingFor: _for, ...kept } = row;
    return { requestId: _id, ...(await this.sealing.openTexts(kept, confidential, texts, belonging)) };
  }

  private get rows() {
    return collectionOf<Row>(this.connection, 'historic_plans');
  }
}

function belongingOf(requestId: string, version: number): Belonging {
  return { of: requestId, field: `texts of version ${version}` };
}

function waitingFor(custodian: string, childId: string): string {
  return `${custodian}:${childId}`;
}
