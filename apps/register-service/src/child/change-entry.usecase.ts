import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import type { AnyOperation, ChildVersion, Operation } from '@custodian/contracts';
import { localDateOf } from '@custodian/policy';
import type { z } from 'zod';
import { decided } from '../rule/decided.usecase';
import { notMerged } from '../rule/not-merged';
import type { Decided } from './announcement';
import type { ChildEntry } from './child-entry';
import { Children } from './children.repository';
import { Leads } from './leads.usecase';
import { SaveEntry } from './save-entry.usecase';

/** A command on one child, which answers with the child's new version. */
export type ChildOperation = Operation<z.ZodObject<{ childId: z.ZodUUID }>, typeof ChildVersion>;

type Decide = (child: ChildEntry, today: string) => Decided<ChildEntry>;

/** Changes one child's entry in one transaction: load, decide, keep the version before, announce. */
@Injectable()
export class ChangeEntry {
  constructor(
    private readonly commands: Commands,
    private readonly children: Children,
    private readonly leads: Leads,
    private readonly entries: SaveEntry,
  ) {}

  /** `prepare` reads what the decision needs beside the child, or changes what goes with it. A decision that changes nothing leaves the version as it is. */
  run<T extends AnyOperation & ChildOperation>(operation: T, call: CallOf<T>, decide: Decide, prepare?: (tx: Tx, child: ChildEntry) => Promise<void>) {
    const { childId } = call.input as z.output<ChildOperation['input']>;
    return this.commands.run<ChildOperation, ChildEntry>(operation, call, {
      load: (tx) => this.children.get(childId, tx.session),
      resource: (child) => this.leads.resourceOf(child, call.actor),
      work: async (tx, child) => {
        await prepare?.(tx, child);
        const outcome = decided(() => decide(notMerged(child), localDateOf(tx.now)));
        const { version } = await this.entries.save(tx, operation.name, child, outcome);
        return { output: { childId, version }, concerns: { childIds: [childId] } };
      },
    });
  }
}
