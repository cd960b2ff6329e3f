import { randomUUID } from 'node:crypto';
import Bull from 'bull';
import { atOnce } from '../at-once';
import { inMonths, type Way } from './way';

const keep = { removeOnComplete: true, removeOnFail: true } as const;

/** Bull alone: a delayed job for each, which does nothing. */
export function bareBull(redisUrl: string): Way {
  const queue = new Bull<{ id: string }>('bare', redisUrl, { prefix: `bench:${randomUUID()}` });
  const set = (id: string, dueAt: Date) => queue.add({ id }, { jobId: id, delay: Math.max(0, dueAt.getTime() - Date.now()), ...keep });
  return {
    load: async (count) => { await atOnce(64, inMonths(count), (dueAt) => set(randomUUID(), dueAt)); },
    set,
    cancel: async (id) => (await queue.getJob(id))?.remove(),
    onDone: (listener) => { void queue.process(4, ({ data }) => { listener(data.id); }); },
    close: () => queue.close(true),
  };
}
