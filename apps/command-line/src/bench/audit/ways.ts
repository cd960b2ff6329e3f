import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type AuditEntry, AuditStore, AuditTrail, beginningOf, chainName, type End, linkedTo, mostAtOnce, Sequencer, Texts } from '@custodian/audit';
import type { ClientSession, mongo } from 'mongoose';

/** One way of keeping a trail: what a business transaction does for it, and what runs beside. */
export interface Way {
  readonly inTransaction: (session: ClientSession) => Promise<unknown>;
  /** Stops what runs beside; gives how long, in seconds, it took to be done with all that was written. */
  readonly finish: () => Promise<number>;
}

const chain = chainName('bench', 'bench-service');
const everyMs = 250;
/** Nothing is typed here. */
const nothingSealed = { seal: () => Promise.reject(new Error('nothing is sealed here')), open: () => Promise.reject(new Error('nothing is opened here')) };

/** No trail at all. */
export function noTrail(): Promise<Way> {
  return Promise.resolve({ inTransaction: () => Promise.resolve(), finish: () => Promise.resolve(0) });
}

/** The trail as services keep it: the entry is pending when the transaction commits, and a sequencer chains it beside. */
export async function pendingAndSequencer(database: mongo.Db): Promise<Way> {
  const store = new AuditStore(database);
  await store.prepare();
  const trail = new AuditTrail(store, new Texts(store, nothingSealed));
  const sequencer = new Sequencer(store, chain);
  const stopping = new AbortController();
  const drain = async (): Promise<void> => {
    while ((await sequencer.pass(new Date())) === mostAtOnce);
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await drain();
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  const finish = async (): Promise<number> => {
    const from = performance.now();
    stopping.abort();
    await running;
    await drain();
    return (performance.now() - from) / 1_000;
  };
  return { inTransaction: (session) => trail.append(entry(), session), finish };
}

/** What it is compared with: every transaction chains its own entry to the one before. */
export async function headInTransaction(database: mongo.Db): Promise<Way> {
  const store = new AuditStore(database);
  await store.prepare();
  const ends = database.collection<End & { readonly _id: string }>('audit_end');
  await ends.insertOne({ _id: chain, ...beginningOf(chain) });
  const inTransaction = async (session: ClientSession): Promise<void> => {
    const end = await ends.findOne({ _id: chain }, { session });
    const link = linkedTo(end ?? beginningOf(chain), entry(), new Date());
    await ends.updateOne({ _id: chain }, { $set: { seq: link.seq, hash: link.hash } }, { session });
    await store.chained.insertOne(link, { session });
  };
  return { inTransaction, finish: () => Promise.resolve(0) };
}

function entry(): AuditEntry {
  return {
    entryId: randomUUID(), at: new Date(), service: 'bench-service', actorId: 'staff:duty-clerk', roles: ['clerk'], action: 'enquiry.record', outcome: 'done',
    purpose: 'professional-concern', enquiryId: randomUUID(), childIds: [randomUUID()], correlationId: randomUUID(),
  };
}
