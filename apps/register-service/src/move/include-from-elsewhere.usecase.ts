import { randomUUID } from 'node:crypto';
import { includeFromElsewhere, type InputOf } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { SaveEntry } from '../child/save-entry.usecase';
import { decided } from '../rule/decided.usecase';
import * as including from './include-from-elsewhere';
import { Inclusions } from './inclusions.repository';
import { SameChild } from './same-child.usecase';

/** The entries a move can be about. */
@Injectable()
export class EntriesOfMoves {
  constructor(
    readonly children: Children,
    readonly inclusions: Inclusions,
    readonly entries: SaveEntry,
  ) {}

  /** Claims for a move the entry it is about and gives that as it is now: of the child the move was about before, or the move it takes the place of, else of the one it is said to be; undefined where that is not on the Record yet. */
  async claim(tx: Tx, { moveId, continues }: Pick<InputOf<typeof includeFromElsewhere>, 'moveId' | 'continues'>, childId: string): Promise<ChildEntry | undefined> {
    const same = continues === undefined ? undefined : await this.inclusions.find(continues, tx);
    return this.children.findNow(await this.inclusions.childIdOf(moveId, same ?? childId, tx), tx.session);
  }
}

/** Puts a child with a plan elsewhere on the Record (REC-05, MOV-41, MOV-61). Whom the Record has already is looked for before the transaction, and read anew in it. */
@Injectable()
export class IncludeFromElsewhere {
  constructor(
    private readonly commands: Commands,
    private readonly known: EntriesOfMoves,
    private readonly same: SameChild,
    private readonly places: SealPlace,
  ) {}

  async run(call: CallOf<typeof includeFromElsewhere>) {
    const { input } = call;
    const given = [input.addressAtHome, input.addressHere].flatMap((address) => (address === undefined ? [] : [address]));
    const certain = await this.same.find(input.particulars, given.map(({ sealed: _, ...address }) => address));
    const hide = await this.places.hiding();
    const fresh = { childId: randomUUID(), planId: randomUUID() };
    return this.commands.run(includeFromElsewhere, call, {
      work: async (tx) => {
        const today = localDateOf(tx.now);
        const child = await this.known.claim(tx, input, certain ?? fresh.childId);
        const { planId, outcome } = decided(() => including.includeFromElsewhere(child ?? including.entryFromElsewhere(fresh.childId, input), input, { planId: fresh.planId, today, hide }));
        const { childId, version } = outcome ? await this.save(tx, child, outcome) : (child ?? { childId: fresh.childId, version: 1 });
        return { output: { childId, planId, version, entry: child ? ('known' as const) : ('new' as const) }, concerns: { childIds: [childId] } };
      },
    });
  }

  private async save(tx: Tx, before: ChildEntry | undefined, outcome: NonNullable<including.Included['outcome']>): Promise<ChildEntry> {
    if (before) return this.known.entries.save(tx, includeFromElsewhere.name, before, outcome);
    return this.known.entries.add(tx, includeFromElsewhere.name, outcome);
  }
}
