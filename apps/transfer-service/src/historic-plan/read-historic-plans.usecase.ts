import { getHistoricPlan, listHistoricPlans, type OutputOf } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { TheRecord } from '../record/record.client';
import type { AskedRow, RequestRow } from './asked-row.schema';
import { statusOf } from './historic-plan';
import { HistoricPlans, type Kept } from './historic-plans.repository';

type Told = OutputOf<typeof getHistoricPlan>;

const Position = z.tuple([z.coerce.date(), z.string()]);

/** Reads the requests for earlier plans. */
@Injectable()
export class ReadHistoricPlans {
  constructor(
    private readonly queries: Queries,
    private readonly plans: HistoricPlans,
    private readonly record: TheRecord,
  ) {}

  get(call: CallOf<typeof getHistoricPlan>) {
    const { requestId } = call.input;
    return this.queries.run(getHistoricPlan, call, {
      load: () => this.plans.get(requestId),
      resource: (kept) => this.record.resourceOf(childIdOf(kept), getHistoricPlan, call),
      work: (kept) => {
        const childId = childIdOf(kept);
        return Promise.resolve({ output: told(kept), concerns: { resourceId: requestId, childIds: childId === undefined ? [] : [childId] } });
      },
    });
  }

  list(call: CallOf<typeof listHistoricPlans>) {
    const { direction, waiting, limit, after } = call.input;
    return this.queries.run(listHistoricPlans, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.plans.list({ ...(direction && { direction }), ...(waiting && { waiting: waiting === 'true' }), ...(position && { after: { at: position[0], id: position[1] } }), limit: limit + 1 });
        const requests = found.slice(0, limit).map(listed);
        const last = found.slice(0, limit).at(-1);
        return { output: { requests, ...(found.length > limit && last && { next: cursorOf([last.at, last._id]) }) }, concerns: { childIds: [...new Set(requests.flatMap(({ childId }) => childId ?? []))] } };
      },
    });
  }
}

function listed(row: AskedRow | RequestRow): OutputOf<typeof listHistoricPlans>['requests'][number] {
  const { _id: requestId, at, version } = row;
  const shared = { requestId, at: at.toISOString(), version };
  if (row.direction === 'asked-by-us') return { ...shared, direction: row.direction, custodian: row.to, childId: row.childId, status: statusOf(row.answers.at(-1)) };
  const last = row.decisions.at(-1);
  return { ...shared, direction: row.direction, custodian: row.from, status: statusOf(last), ...(last?.childId !== undefined && { childId: last.childId }) };
}

function childIdOf(kept: Kept): string | undefined {
  return kept.direction === 'asked-by-us' ? kept.childId : kept.decisions.findLast(({ childId }) => childId !== undefined)?.childId;
}

function told(kept: Kept): Told {
  const childId = childIdOf(kept);
  const shared = { requestId: kept.requestId, version: kept.version, ...(childId !== undefined && { childId }) };
  if (kept.direction === 'asked-by-us') {
    const { to, reason, parents, askedAt, askedBy, answers } = kept;
    const received = answers.map(({ decidedAt, receivedAt, released, ...answer }) => ({ ...answer, released: [...released], decidedAt: decidedAt.toISOString(), receivedAt: receivedAt.toISOString() }));
    return { ...shared, direction: kept.direction, custodian: to, status: statusOf(answers.at(-1)), reason, parents, at: askedAt.toISOString(), askedBy, answers: received };
  }
  const { from, said: { reason, parents, ...about }, receivedAt, decisions } = kept;
  const given = decisions.map(({ outcome, reason: why, by, at, released }) => ({ outcome, reason: why, decidedBy: by, decidedAt: at.toISOString(), released: [...released] }));
  return { ...shared, direction: kept.direction, custodian: from, status: statusOf(decisions.at(-1)), reason, parents, at: receivedAt.toISOString(), about, answers: given };
}
