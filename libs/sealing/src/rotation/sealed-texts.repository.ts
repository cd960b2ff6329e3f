import type { mongo } from 'mongoose';
import type { Belonging } from '../sealed';
import type { Sealing } from '../sealing';
import { type SealedRows, standingAt } from './sealed-rows.repository';

/** Rows whose texts are sealed each for itself: at which path a text stands, where it is there at all, and what it belongs to. */
export function sealedTexts(sealing: Sealing, collection: SealedRows['collection'], texts: Readonly<Record<string, (id: string, row: mongo.Document) => Belonging>>): SealedRows {
  return {
    collection,
    sealedAt: Object.keys(texts).map((field) => ({ field, key: `${field}.key` })),
    anew: async (row) => {
      const there = Object.entries(texts).flatMap(([field, belongingOf]) => {
        const sealed = standingAt(row, field);
        return sealed === undefined ? [] : [{ field, sealed, belonging: belongingOf(String(row['_id']), row) }];
      });
      return Object.fromEntries(await Promise.all(there.map(async ({ field, sealed, belonging }) => [field, await sealing.again(sealed, belonging)] as const)));
    },
  };
}
