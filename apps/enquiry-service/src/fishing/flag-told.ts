import type { FishingFlag } from '@custodian/contracts';
import type { z } from 'zod';
import type { FlagRow } from './flag-row.schema';

/** A flag as its contract shows it, with the auditor's note opened. */
export function flagTold({ _id, lookedAt: _lookedAt, raisedAt, closedAt, note: _sealed, ...flag }: FlagRow, note: string | undefined): z.output<typeof FishingFlag> {
  return { flagId: _id, ...flag, raisedAt: raisedAt.toISOString(), ...(closedAt && { closedAt: closedAt.toISOString() }), ...(note !== undefined && { note }) };
}
