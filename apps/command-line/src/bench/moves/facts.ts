import { getMove } from '@custodian/contracts';
import { z } from 'zod';
import { atOnce } from '../at-once';
import { Databases } from '../faults/databases';
import type { Party } from './party';
import type { ThreeAuthorities } from './three-authorities';

const standing = {
  kind: z.string(), other: z.string(), childId: z.string().optional(), ended: z.looseObject({}).optional(), completed: z.object({ at: z.date() }).optional(),
  conference: z.object({ at: z.date() }).optional(), minutes: z.object({ at: z.date() }).optional(), notShown: z.object({ code: z.string() }).optional(),
};
const moveRow = z.object({ _id: z.string(), moveIds: z.array(z.string()), ...standing });
const ledgerRow = z.object({ _id: z.string(), intervals: z.array(z.object({ custodian: z.string(), from: z.date(), until: z.date().optional() })) });
const childRow = z.object({ _id: z.string(), entry: z.object({ plans: z.array(z.object({ basis: z.string(), to: z.string().optional(), removal: z.object({ moveId: z.string() }).optional() })) }) });
const outRow = z.object({ _id: z.string(), to: z.string(), status: z.string() });
const inRow = z.object({ _id: z.string(), status: z.string() });
/** A change of one, as MongoDB logs it. */
const changeOfStatus = z.object({ diff: z.object({ u: z.object({ status: z.string().optional() }).optional() }).optional() });

/** Why it ended is sealed in the database, and told over the front door. */
export type MoveFact = Omit<z.output<typeof moveRow>, 'ended'> & { readonly ended?: { readonly because: string } };
export type LedgerFact = z.output<typeof ledgerRow>;

/** What one authority's databases say of the moves after a run. */
export interface AuthorityFacts {
  readonly code: string;
  readonly moves: readonly MoveFact[];
  readonly ledgers: readonly LedgerFact[];
  readonly children: readonly z.output<typeof childRow>[];
  readonly out: readonly z.output<typeof outRow>[];
  /** Under `<from>/<dispatchId>`. */
  readonly in: readonly z.output<typeof inRow>[];
  /** The dispatches that were marked as handled, as often as MongoDB committed it. */
  readonly handled: readonly string[];
  /** Messages between services that are parked. */
  readonly parked: number;
}

/** Reads them all; `parties`: the people of each, in the same order. */
export function gatherFacts({ mongo, members }: ThreeAuthorities, parties: readonly Party[]): Promise<AuthorityFacts[]> {
  return Promise.all(members.map(async ({ code, deployment }, index) => {
    const databases = new Databases({ mongo, deployment });
    try {
      const changes = await databases.updated('transfer-service', 'dispatches_in', changeOfStatus);
      const parked = await Promise.all(databases.services.map((service) => databases.of(service).collection('parked').countDocuments()));
      return {
        code,
        moves: await atOnce(8, await databases.rows('transfer-service', 'moves', moveRow), ({ ended, ...move }) => (ended ? endedBecause(move, parties[index]) : Promise.resolve(move))),
        ledgers: await databases.rows('transfer-service', 'responsibilities', ledgerRow),
        children: await databases.rows('register-service', 'children', childRow),
        out: await databases.rows('transfer-service', 'dispatches_out', outRow),
        in: await databases.rows('transfer-service', 'dispatches_in', inRow),
        handled: changes.filter(({ change }) => change.diff?.u?.status === 'handled').map(({ id }) => String(id)),
        parked: parked.reduce((sum, count) => sum + count, 0),
      };
    } finally {
      await databases.close();
    }
  }));
}

async function endedBecause(move: Omit<MoveFact, 'ended'>, party: Party | undefined): Promise<MoveFact> {
  const told = await party?.custodian(getMove, { moveId: move._id });
  return { ...move, ended: { because: told?.ended?.because ?? 'not told' } };
}
