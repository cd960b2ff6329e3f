import type { TodayState } from '@custodian/contracts';
import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import type { z } from 'zod';
import type { KeptRow } from './kept-deadlines.repository';
import type { Scope } from './scope';
import type { TodayRow } from './today-row.schema';

/** What is asked for: within whose scope, due until an instant, after where a page ended. */
export interface TodayQuery {
  readonly scope: Scope;
  readonly now: Date;
  readonly until: Date;
  readonly state?: z.output<typeof TodayState>;
  readonly sort: keyof Pick<TodayRow, 'due' | 'kind' | 'since'>;
  readonly after?: { readonly value: Date | string; readonly itemId: string };
  readonly limit: number;
}

const nothing = { _id: { $in: [] } };

/** Deadlines that are open, letters that are owed and notices that wait, in one list. */
@Injectable()
export class Today {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  page({ scope, now, until, state, sort, after, limit }: TodayQuery): Promise<TodayRow[]> {
    const further = after && { $or: [{ [sort]: { $gt: after.value } }, { [sort]: after.value, itemId: { $gt: after.itemId } }] };
    return collectionOf<KeptRow>(this.connection, 'kept_deadlines')
      .aggregate<TodayRow>([
        { $match: { open: true, dueAt: { $lte: until }, ...deadlinesIn(scope) } },
        { $project: deadlineAsItem(now) },
        { $unionWith: { coll: 'letters', pipeline: [{ $match: { status: 'owed', dueAt: { $lte: until }, ...lettersIn(scope) } }, { $project: lettersAsItem(now) }] } },
        { $unionWith: { coll: 'notices', pipeline: [{ $match: { 'notice.status': 'waiting', ...noticesIn(scope) } }, { $project: noticeAsItem } ] } },
        { $match: { ...(state && { state }), ...further } },
        { $sort: { [sort]: 1, itemId: 1 } },
        { $limit: limit },
      ])
      .toArray();
  }
}

function deadlinesIn({ everything, workerIds, roles, kinds }: Scope): mongo.Filter<KeptRow> {
  const reminders = { kind: { $not: /-reminder$/u } };
  if (everything) return reminders;
  return { ...reminders, $or: [{ forWorkerId: { $in: [...workerIds] } }, { forRole: { $in: [...roles] } }, { kind: { $in: [...kinds] } }] };
}

/** Those of a plan that nobody leads are the designated manager's. */
function lettersIn({ everything, workerIds }: Scope) {
  return everything ? {} : { leadWorkerId: { $in: [...workerIds] } };
}

function noticesIn({ everything, inboxes }: Scope) {
  const theirs = inboxes.length === 0 ? nothing : { 'notice.holders': { $in: [...inboxes] } };
  return everything ? { $or: [theirs, { 'notice.climb.step': { $gt: 0 } }] } : theirs;
}

function deadlineAsItem(now: Date) {
  return {
    _id: 0, itemId: '$_id', of: 'deadline', kind: 1, state: stateAt(now), since: '$startedAt', due: '$dueAt', dueAt: 1,
    rule: 1, limit: 1, childId: 1, enquiryId: 1, forWorkerId: 1, forRole: 1,
  };
}

function lettersAsItem(now: Date) {
  return {
    _id: 0, itemId: '$_id', of: 'deadline', kind: 'letters-to-parents', state: stateAt(now), since: '$openedAt', due: '$dueAt', dueAt: 1,
    rule: 'REC-10', limit: 1, childId: 1, forWorkerId: '$leadWorkerId',
  };
}

function stateAt(now: Date) {
  return { $cond: [{ $lte: ['$dueAt', now] }, 'overdue', 'due'] };
}

const by = '$notice.climb.acknowledgeBy';
/** A notice no clock runs for any more is due since it was made. */
const noticeAsItem = {
  _id: 0, itemId: '$_id', of: 'notice', kind: '$notice.kind', state: { $cond: [{ $gt: ['$notice.climb.step', 0] }, 'escalated', 'waiting'] }, since: '$notice.createdAt',
  due: { $ifNull: [`${by}.at`, '$notice.createdAt'] }, dueAt: `${by}.at`, childId: '$notice.childId', enquiryId: '$notice.enquiryId', reference: '$notice.reference', forWorkerId: '$notice.to.workerId',
  limit: { $cond: [{ $ifNull: [by, false] }, { name: 'acknowledgement', number: `${by}.number`, unit: `${by}.unit`, start: 'notice sent', source: `${by}.source`, policy: `${by}.policy` }, '$$REMOVE'] },
};
