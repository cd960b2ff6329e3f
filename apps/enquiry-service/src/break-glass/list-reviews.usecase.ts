import { listBreakGlassReviews, type OutputOf } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isOverdue } from './review';
import type { ReviewRow } from './review-row.schema';
import { reviewIn, Reviews } from './reviews.repository';

type Told = OutputOf<typeof listBreakGlassReviews>['reviews'][number];

const Position = z.tuple([z.coerce.date(), z.string()]);

/** When the glass was broken, and why: for the designated manager and the auditor. */
@Injectable()
export class ListReviews {
  constructor(
    private readonly queries: Queries,
    private readonly reviews: Reviews,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listBreakGlassReviews>) {
    const { status, limit, after } = call.input;
    return this.queries.run(listBreakGlassReviews, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const now = this.clock.now();
        const found = await this.reviews.list({ status, now, ...(position && { after: { at: position[0], id: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const reviews = await Promise.all(page.map((row) => this.told(row, now)));
        return { output: { reviews, ...(found.length > limit && last && { next: cursorOf([last.brokenAt, last._id]) }) }, concerns: {} };
      },
    });
  }

  private async told(row: ReviewRow, now: Date): Promise<Told> {
    const { brokenByWorkerId: _private, brokenAt, until, dueAt, reviewed, ...review } = reviewIn(row);
    const of = row._id;
    const note = row.note && (await this.sealing.open(row.note, { of, field: 'note' }));
    return {
      ...review,
      brokenAt: brokenAt.toISOString(),
      until: until.toISOString(),
      reason: await this.sealing.open(row.reason, { of, field: 'reason' }),
      tried: await this.sealing.open(row.tried, { of, field: 'tried' }),
      dueAt: dueAt.toISOString(),
      overdue: isOverdue(reviewIn(row), now),
      ...(reviewed && note !== undefined && { reviewed: { ...reviewed, at: reviewed.at.toISOString(), note } }),
    };
  }
}
