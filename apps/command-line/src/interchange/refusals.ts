import { mongo } from 'mongoose';

/** What a router keeps of a dispatch it did not pass on. Where it came in is certain; what it claimed is not. */
interface Refusal {
  readonly at: Date;
  readonly code: string;
  readonly mailbox: string;
  readonly claimedFrom?: string;
  readonly to?: string;
  readonly dispatchId?: string;
}

/** What the router of an interchange refused, the newest first: instants, codes and ids. */
export async function refusalsOf(mongoUrl: string, interchange: string, limit: number): Promise<Refusal[]> {
  const client = new mongo.MongoClient(mongoUrl);
  try {
    return await client.db(interchange).collection<Refusal>('refusals').find({}, { projection: { _id: 0 } }).sort({ at: -1 }).limit(limit).toArray();
  } finally {
    await client.close();
  }
}

/** A line for each. */
export function refusalLines(refusals: readonly Refusal[]): string[] {
  if (refusals.length === 0) return ['Nothing was refused.'];
  const said = (claimed: string | undefined): string => claimed ?? '-';
  return refusals.map(({ at, code, mailbox, claimedFrom, to, dispatchId }) => `${at.toISOString()}  ${code.padEnd(24)}  written by ${mailbox}, says from ${said(claimedFrom)} to ${said(to)}, ${said(dispatchId)}`);
}
