import { randomUUID } from 'node:crypto';
import { fishingFlagged } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import type { Flag } from './flag';
import type { Flags } from './flags.repository';
import type { Look } from './look';

/** Keeps and announces what is flagged of somebody at one enquiry. How many flags are new. */
export async function raiseFlags(tx: Tx, flags: Flags, { enquiryId, by, at }: Pick<Look, 'enquiryId' | 'by' | 'at'>, found: readonly Flag[]): Promise<number> {
  let raised = 0;
  for (const { reason, score, enquiryIds } of found) {
    const flagId = randomUUID();
    const row = { _id: flagId, enquiryId, enquiryIds: [...enquiryIds], by, reason, score, lookedAt: at, raisedAt: tx.now, status: 'open' as const, version: 1 };
    if (!(await flags.add(row, tx.session))) continue;
    await tx.announce(fishingFlagged, { flagId, reason, raisedAt: tx.now.toISOString() });
    raised += 1;
  }
  return raised;
}
