import type { mongo } from 'mongoose';

/**
 * The indexes of the trail, by collection; `seq` and `entryId` are what keeps two sequencers from forking the chain and any entry from being in it twice.
 * Whoever deploys a service makes them: one who may make an index may also have rows removed at an age.
 */
export const trailIndexes: Readonly<Record<'audit' | 'audit_pending' | 'audit_heads', readonly mongo.IndexDescription[]>> = {
  audit: [
    { key: { seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
    { key: { entryId: 1 }, unique: true },
    { key: { enquiryId: 1, at: -1 }, sparse: true },
    { key: { enquirerId: 1, at: -1 }, partialFilterExpression: { enquirerId: { $exists: true } } },
    { key: { childIds: 1, at: -1 } },
    { key: { actorId: 1, at: -1 } },
    { key: { at: -1, entryId: -1 } },
    { key: { resourceId: 1 }, partialFilterExpression: { resourceId: { $exists: true } } },
  ],
  audit_pending: [{ key: { at: 1, _id: 1 } }, { key: { since: 1 } }],
  audit_heads: [{ key: { copied: 1, _id: 1 }, partialFilterExpression: { copied: false } }],
};
