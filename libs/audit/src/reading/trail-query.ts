/** Which entries are asked for; newest first, those before `before` (an entry's instant and id). */
export interface TrailQuery {
  readonly enquiryId?: string;
  readonly enquirerId?: string;
  readonly childId?: string;
  readonly actorId?: string;
  readonly action?: string;
  readonly before?: { readonly at: Date; readonly entryId: string };
  readonly limit: number;
}

/** The fields entries are looked for by, as MongoDB is asked. */
export function filterOf({ before, limit: _limit, childId, ...equal }: TrailQuery) {
  return {
    ...equal,
    ...(childId !== undefined && { childIds: childId }),
    ...(before && { $or: [{ at: { $lt: before.at } }, { at: before.at, entryId: { $lt: before.entryId } }] }),
  };
}
