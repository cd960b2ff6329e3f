import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { keysFolderOf } from '../../deployment/service-keys';
import { startTrialService } from './trial-service';
import { inMonths, type Way } from './way';

const given = { kind: 'trial', queue: 'reviews', about: {}, whose: {} } as const;

/** libs/deadlines, each set, ended and fired in a transaction of its own with its event; what happens writes one document. */
export async function ourDeadlines(mongoUrl: string, redisUrl: string, authority: string): Promise<Way> {
  const { deadlines, inTransaction, connection, script, stop } = await startTrialService({ mongoUrl, redisUrl, authority, database: `${authority}_register`, sweepSeconds: 30 });
  let done: (id: string) => void = () => undefined;
  script.onFire = (tx, { deadlineId }) => { tx.afterCommit(() => { done(deadlineId); }); };
  return {
    load: async (count) => {
      const rows = inMonths(count).map((dueAt) => ({ ...given, deadlineId: randomUUID(), gen: 1, status: 'armed', startedAt: new Date(), dueAt, nextAt: dueAt, failures: 0 }));
      await connection.collection<{ _id: string }>('deadlines').insertMany(rows.map(({ deadlineId: _id, ...row }) => ({ _id, ...row })));
    },
    set: (deadlineId, dueAt) => inTransaction((tx) => deadlines.arm(tx, { ...given, deadlineId, startedAt: new Date(), dueAt })),
    cancel: (deadlineId) => inTransaction((tx) => deadlines.end(tx, deadlineId, 'withdrawn')),
    onDone: (listener) => { done = listener; },
    close: async () => {
      await stop();
      rmSync(keysFolderOf(authority), { recursive: true, force: true });
    },
  };
}
