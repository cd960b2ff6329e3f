import type { Metrics, ReadinessChecks } from '@custodian/platform';
import type { AuditStore } from './audit-store';

/** The trail is behind where an entry has been pending for longer, in milliseconds. */
const behindMs = 60_000;

/** Lets operations see whether the chain keeps up, and whether its heads get away. */
export function watchTrail(store: AuditStore, metrics: Metrics, readiness: ReadinessChecks): void {
  metrics.gauge('audit_pending', 'Audit entries that are not yet in the chain', [], async (gauge) => {
    gauge.set((await store.backlog().catch(() => undefined))?.count ?? NaN);
  });
  metrics.gauge('audit_pending_oldest_age_seconds', 'How long the oldest of them has waited', [], async (gauge) => {
    gauge.set(await store.backlog().then(({ oldest }) => secondsSince(oldest), () => NaN));
  });
  metrics.gauge('audit_head_copied_age_seconds', 'Age of the last signed head that was copied to its other place; NaN before the first', [], async (gauge) => {
    const last = await store.heads.findOne({ copied: true }, { sort: { _id: -1 } }).catch(() => null);
    gauge.set(last ? secondsSince(last.at) : NaN);
  });
  metrics.gauge('audit_head_waiting_age_seconds', 'How long the oldest signed head has waited to be copied; 0 while none waits', [], async (gauge) => {
    gauge.set(await oldestWaiting(store).then(secondsSince, () => NaN));
  });
  readiness.add({ name: 'audit-trail', vital: false, works: async () => secondsSince((await store.backlog()).oldest) * 1_000 < behindMs });
}

async function oldestWaiting(store: AuditStore): Promise<Date | undefined> {
  return (await store.heads.findOne({ copied: false }, { sort: { _id: 1 } }))?.at;
}

/** Seconds of real time since then; 0 for never. */
function secondsSince(then: Date | undefined): number {
  return then ? Math.max(0, (Date.now() - then.getTime()) / 1_000) : 0;
}
