import { collectionOf } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Look } from './look';
import type { LookRow } from './look-row.schema';
import type { Tally } from './usual';

const hour = 3_600_000;

/** Who looked at the Record, without a name: what detectors compare. */
@Injectable()
export class Looks implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { by: 1, at: 1 } }, { key: { desk: 1, at: 1 } }, { key: { surnames: 1, at: 1 } }, { key: { at: 1 }, partialFilterExpression: { outcome: 'open' } }]);
  }

  /** The versions of these enquiries that have been looked through. */
  async versionsOf(enquiryIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.rows.find({ _id: { $in: [...enquiryIds] } }, { projection: { version: 1 } }).toArray();
    return new Map(rows.map(({ _id, version }) => [_id, version]));
  }

  async find(enquiryId: string, session: ClientSession): Promise<LookRow | undefined> {
    return (await this.rows.findOne({ _id: enquiryId }, { session })) ?? undefined;
  }

  async keep({ enquiryId, ...look }: Look, version: number, session: ClientSession): Promise<void> {
    await this.rows.replaceOne({ _id: enquiryId }, { ...look, version }, { session, upsert: true });
  }

  /** One person's looks from an instant to another, in order. */
  async of(by: string, from: Date, to: Date, session: ClientSession): Promise<Look[]> {
    const rows = await this.rows.find({ by, at: { $gte: from, $lte: to } }, { session, sort: { at: 1, _id: 1 } }).toArray();
    return rows.map(({ _id, version: _version, ...look }) => ({ enquiryId: _id, ...look }));
  }

  /** Looks of other people that have one of these surnames. */
  countWith(surnames: readonly string[], notBy: string, from: Date): Promise<number> {
    return this.rows.countDocuments({ surnames: { $in: [...surnames] }, by: { $ne: notBy }, at: { $gte: from } });
  }

  /** What each person of a desk looked at from an instant to another; `latelyHours` before the end count as lately. */
  async tallies(desk: Look['desk'], from: Date, to: Date, latelyHours: number): Promise<Tally[]> {
    const lately = { $gte: ['$at', new Date(to.getTime() - latelyHours * hour)] };
    const count = (is: unknown) => ({ $sum: { $cond: [is, 1, 0] } });
    const rows = await this.rows
      .aggregate<Omit<Tally, 'by' | 'days' | 'lately'> & { _id: string; days: string[]; latelyLooks: number; latelyNotKnown: number }>([
        { $match: { ...(desk && { desk }), at: { $gte: from, $lte: to } } },
        {
          $group: {
            _id: '$by',
            looks: { $sum: 1 },
            notKnown: count({ $not: ['$known'] }),
            broad: count('$broad'),
            abandoned: count({ $eq: ['$outcome', 'abandoned'] }),
            days: { $addToSet: { $dateToString: { date: '$at', format: '%Y-%m-%d' } } },
            latelyLooks: count(lately),
            latelyNotKnown: count({ $and: [lately, { $not: ['$known'] }] }),
          },
        },
      ])
      .toArray();
    return rows.map(({ _id, days, latelyLooks, latelyNotKnown, ...tally }) => ({ by: _id, ...tally, days: days.length, lately: { looks: latelyLooks, notKnown: latelyNotKnown } }));
  }

  /** Enquiries checked before an instant and open still when they were last looked through. */
  async leftOpen(before: Date, limit: number): Promise<string[]> {
    const rows = await this.rows.find({ outcome: 'open', at: { $lte: before } }, { projection: { _id: 1 }, sort: { at: 1 }, limit }).toArray();
    return rows.map(({ _id }) => _id);
  }

  private get rows() {
    return collectionOf<LookRow>(this.connection, 'fishing_looks');
  }
}
