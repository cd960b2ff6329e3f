import { normaliseName } from '@custodian/matching';
import type { Tx } from '@custodian/messaging';
import { collectionOf, isDuplicateKey, notFound, refused, staleVersion, unacceptable } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { whereaboutsOf } from './whereabouts';
import type { WorkerEntry, WorkerRow } from './worker-row.schema';

/** The directory of practitioners. */
@Injectable()
export class Workers implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([
      { key: { authorityWorkerId: 1 }, unique: true, partialFilterExpression: { authorityWorkerId: { $type: 'string' } } },
      { key: { sortName: 1, _id: 1 } },
      { key: { 'worker.managesTeam': 1, sortName: 1 }, partialFilterExpression: { 'worker.managesTeam': { $type: 'string' } } },
    ]);
  }

  /** Throws 404 worker-not-found. */
  async get(workerId: string, session?: ClientSession): Promise<WorkerEntry> {
    const row = await this.rows.findOne({ _id: workerId }, { session });
    if (!row) throw notFound('worker-not-found');
    return row.worker;
  }

  async find(workerId: string): Promise<WorkerEntry | undefined> {
    return (await this.rows.findOne({ _id: workerId }))?.worker;
  }

  /** Their own manager as the directory names them, else whoever manages their team and has not left by that day. */
  async findManagerOf({ workerId, managerWorkerId, team }: WorkerEntry, day: string): Promise<WorkerEntry | undefined> {
    if (managerWorkerId !== undefined) return this.find(managerWorkerId);
    if (team === undefined) return undefined;
    const there = { $or: [{ 'worker.leftOn': { $exists: false } }, { 'worker.leftOn': { $gt: day } }] };
    const [row] = await this.rows.find({ 'worker.managesTeam': team, _id: { $ne: workerId }, ...there }, { sort: { sortName: 1, _id: 1 }, limit: 1 }).toArray();
    return row?.worker;
  }

  async findMany(workerIds: readonly string[]): Promise<WorkerEntry[]> {
    return (await this.rows.find({ _id: { $in: [...workerIds] } }).toArray()).map((row) => row.worker);
  }

  async findByAuthorityIds(ids: readonly string[], session?: ClientSession): Promise<WorkerEntry[]> {
    return (await this.rows.find({ authorityWorkerId: { $in: [...ids] } }, { session }).toArray()).map((row) => row.worker);
  }

  /** Throws 422 worker-not-found where one of these ids is not in the directory, and worker-has-left where one had left by the day from which they are named. */
  async mustKnow(tx: Tx, workerIds: readonly (string | undefined)[], from: string): Promise<void> {
    const ids = [...new Set(workerIds.filter((id) => id !== undefined))];
    if (ids.length === 0) return;
    const known = await this.rows.find({ _id: { $in: ids } }, { session: tx.session }).toArray();
    if (known.length < ids.length) throw unacceptable('worker-not-found', 'A practitioner named by id is not in the directory.');
    if (known.some(({ worker }) => whereaboutsOf(worker, from).is === 'left')) throw unacceptable('worker-has-left', 'A practitioner named by id no longer worked here on that day.');
  }

  /** One page by name, after the worker with the id `after`. */
  async page(by: { readonly authorityWorkerId?: string }, after: string | undefined, limit: number): Promise<WorkerEntry[]> {
    const last = after === undefined ? undefined : await this.rows.findOne({ _id: after });
    const from = last ? { $or: [{ sortName: { $gt: last.sortName } }, { sortName: last.sortName, _id: { $gt: last._id } }] } : {};
    const rows = await this.rows.find({ ...by, ...from }, { sort: { sortName: 1, _id: 1 }, limit }).toArray();
    return rows.map((row) => row.worker);
  }

  /** Throws 409 worker-already-recorded where the authority's own id is another's, in a race too. */
  async add(tx: Tx, worker: WorkerEntry): Promise<void> {
    await this.rows.insertOne(rowOf(worker), { session: tx.session }).catch(alreadyRecorded);
  }

  /** Replaces the version before this one. Throws 412 where it is no longer that, 409 as `add` does. */
  async replace(tx: Tx, worker: WorkerEntry): Promise<void> {
    const before = { _id: worker.workerId, 'worker.version': worker.version - 1 };
    const replaced = await this.rows.replaceOne(before, rowOf(worker), { session: tx.session }).catch(alreadyRecorded);
    if (replaced.matchedCount !== 1) throw staleVersion();
  }

  private get rows() {
    return collectionOf<WorkerRow>(this.connection, 'workers');
  }
}

function rowOf(worker: WorkerEntry): WorkerRow {
  const { workerId, authorityWorkerId, name } = worker;
  return { _id: workerId, worker, ...(authorityWorkerId && { authorityWorkerId }), sortName: normaliseName(name) };
}

function alreadyRecorded(thrown: unknown): never {
  if (isDuplicateKey(thrown)) {
    throw refused('worker-already-recorded', "A practitioner with this id of the authority's is in the directory already.");
  }
  throw thrown;
}
