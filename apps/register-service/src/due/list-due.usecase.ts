import { DueItem, DueKind, listDue } from '@custodian/contracts';
import { type Deadline, Deadlines } from '@custodian/deadlines';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const Place = z.strictObject({ value: z.string().max(60), deadlineId: z.string().max(120) });
const fields = { 'due-at': 'dueAt', 'started-at': 'startedAt', kind: 'kind' } as const;
const statuses = { all: ['armed', 'fired'], due: ['armed'], overdue: ['fired'] } as const;

/** What is due and overdue for children (REC-07, ENQ-12). */
@Injectable()
export class ListDue {
  constructor(
    private readonly queries: Queries,
    private readonly deadlines: Deadlines,
  ) {}

  run(call: CallOf<typeof listDue>) {
    const { which, kind, sort, order, limit, after } = call.input;
    return this.queries.run(listDue, call, {
      work: async () => {
        const by = fields[sort];
        const found = await this.deadlines.page({ kinds: kind ? [kind] : DueKind.options, statuses: statuses[which], by, order, after: positionOf(Place, after), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const next = found.length > limit && last ? cursorOf({ value: textOf(last[by]), deadlineId: last.deadlineId }) : undefined;
        const due = page.map(itemOf);
        return { output: { due, ...(next && { next }) }, concerns: { childIds: [...new Set(due.map(({ childId }) => childId))] } };
      },
    });
  }
}

function itemOf({ deadlineId, kind, about, startedAt, dueAt, status, limit, rule, whose }: Deadline) {
  return DueItem.parse({
    deadlineId, kind, childId: about.childId, planId: about.planId, startedAt: startedAt.toISOString(), dueAt: dueAt.toISOString(), overdue: status === 'fired', limit, rule, forWorkerId: whose.workerId,
  });
}

function textOf(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString();
}
