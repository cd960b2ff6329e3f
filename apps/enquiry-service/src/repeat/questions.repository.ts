import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, type Sealed, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Asks } from './fired-rules';
import { type Question, statusOf } from './question';
import type { QuestionRow } from './question-row.schema';

/** Which questions are asked for, newest first; older than where a page ended. */
export interface QuestionQuery {
  readonly status?: 'told' | 'open' | 'overdue' | 'decided';
  readonly asks?: Asks;
  readonly enquiryId?: string;
  readonly now: Date;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** What repeat enquiries asked of a person, and what was decided. */
@Injectable()
export class Questions implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'repeat_questions'), { reason: reasonOf }));
    await this.rows.createIndexes([
      { key: { enquiryId: 1, subjectId: 1, asks: 1 }, unique: true },
      { key: { openedAt: -1, _id: -1 } },
      { key: { status: 1, openedAt: -1, _id: -1 } },
      { key: { subjectIds: 1 } },
    ]);
  }

  async add({ questionId, ...question }: Question, session: ClientSession): Promise<void> {
    await this.rows.insertOne({ _id: questionId, ...question, status: statusOf(question) }, { session });
  }

  /** What is asked already, and still open, about a child whom one of these enquiries asked about. */
  async openAbout(subjectIds: readonly string[], session: ClientSession): Promise<Asks[]> {
    return (await this.rows.find({ status: 'open', subjectIds: { $in: [...subjectIds] } }, { session, projection: { asks: 1 } }).toArray()).map(({ asks }) => asks);
  }

  /** Throws 404 `repeat-question-not-found`. */
  async get(questionId: string, session: ClientSession): Promise<Question> {
    const row = await this.rows.findOne({ _id: questionId }, { session });
    if (!row) throw notFound('repeat-question-not-found');
    return questionIn(row);
  }

  /** Throws 412 where the question is no longer at the version before. */
  async decide({ questionId, decision, version }: Question, reason: Sealed, session: ClientSession): Promise<void> {
    const { matchedCount } = await this.rows.updateOne({ _id: questionId, version: version - 1, status: 'open' }, { $set: { decision, reason, version, status: 'decided' } }, { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  /** Newest first, with the reasons as they are sealed. */
  async list({ status, asks, enquiryId, now, after, limit }: QuestionQuery): Promise<QuestionRow[]> {
    const filter: mongo.Filter<QuestionRow> = {
      ...(status && { status: status === 'overdue' ? 'open' : status }),
      ...(status === 'overdue' && { dueAt: { $lt: now } }),
      ...(asks && { asks }),
      ...(enquiryId !== undefined && { enquiryId }),
      ...(after && { $or: [{ openedAt: { $lt: after.at } }, { openedAt: after.at, _id: { $lt: after.id } }] }),
    };
    return this.rows.find(filter, { sort: { openedAt: -1, _id: -1 }, limit }).toArray();
  }

  private get rows() {
    return collectionOf<QuestionRow>(this.connection, 'repeat_questions');
  }
}

/** The question in a row, without the reason of its decision. */
export function questionIn({ _id, status: _status, reason: _reason, ...question }: QuestionRow): Question {
  return { questionId: _id, ...question };
}

/** Where the reason of a decision belongs. */
export function reasonOf(questionId: string): Belonging {
  return { of: questionId, field: 'reason' };
}
