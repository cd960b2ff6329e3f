import type { mongo } from 'mongoose';
import { isDuplicateKey } from './database';

/** Which process may do something that only one should do at a time. */
export interface LeaseRow {
  readonly _id: string;
  readonly holder: string;
  /** By MongoDB's clock. */
  readonly until: Date;
}

const leaseMs = 4_000;
const renewAfterMs = 1_000;

/** A lease in a service's own MongoDB, by MongoDB's own clock. It saves double work; it is not what keeps effects single. */
export class Lease {
  private heldFrom = -Infinity;

  constructor(
    private readonly leases: mongo.Collection<LeaseRow>,
    private readonly name: string,
    private readonly holder: string,
  ) {}

  /** True where it is ours now; takes or renews it. */
  async mine(): Promise<boolean> {
    if (performance.now() - this.heldFrom < renewAfterMs) return true;
    const from = performance.now();
    const free = { $or: [{ $eq: ['$holder', this.holder] }, { $lt: ['$until', '$$NOW'] }] };
    const take = [{ $set: { holder: { $cond: [free, this.holder, '$holder'] }, until: { $cond: [free, { $add: ['$$NOW', leaseMs] }, '$until'] } } }];
    const now = await this.leases.findOneAndUpdate({ _id: this.name }, take, { upsert: true, returnDocument: 'after' }).catch(ofAnother);
    if (now?.holder !== this.holder) return this.lost();
    this.heldFrom = from;
    return true;
  }

  /** Lets another process have it at once. */
  async release(): Promise<void> {
    this.lost();
    await this.leases.deleteOne({ _id: this.name, holder: this.holder });
  }

  private lost(): false {
    this.heldFrom = -Infinity;
    return false;
  }
}

/** Two took it for the first time at once: the other has it. */
function ofAnother(thrown: unknown): null {
  if (isDuplicateKey(thrown)) return null;
  throw thrown;
}
