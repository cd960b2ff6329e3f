import type { Worker } from '@custodian/contracts';
import type { z } from 'zod';

export type WorkerEntry = z.output<typeof Worker>;

/** A practitioner as stored. */
export interface WorkerRow {
  readonly _id: string;
  readonly worker: WorkerEntry;
  readonly authorityWorkerId?: string;
  /** The name lists are sorted by. */
  readonly sortName: string;
}
