import type { Deadline } from '@custodian/deadlines';
import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { Outcome } from './reckoning';

const said = z.object({ deadlineId: z.string(), status: z.string() });

/** How each deadline of a trial stands, with what took effect and what was announced of it. */
export async function outcomesIn(database: mongo.Db): Promise<Outcome[]> {
  const rows = await database.collection<Omit<Deadline, 'deadlineId'> & { _id: string }>('deadlines').find().toArray();
  const effects = await database.collection<Outcome['effects'][number] & { deadlineId: string }>('effects').find().toArray();
  const announced = await database.collection<{ body: string }>('outbox').find({ type: /deadline-changed/u }).toArray();
  const fired = announced.map(({ body }) => said.parse(JSON.parse(body))).filter(({ status }) => status === 'fired');
  const [effectsOf, firedOf] = [grouped(effects), grouped(fired)];
  return rows.map(({ _id: deadlineId, gen, status, dueAt }) => ({ deadlineId, gen, status, dueAt, effects: effectsOf.get(deadlineId) ?? [], announced: firedOf.get(deadlineId)?.length ?? 0 }));
}

function grouped<T extends { readonly deadlineId: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.deadlineId);
    if (group) group.push(item);
    else groups.set(item.deadlineId, [item]);
  }
  return groups;
}
