import type { Tx } from '@custodian/messaging';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { isHidden } from '../address/address-entry';
import type { ChildEntry } from '../child/child-entry';
import { ChildVersions } from '../child/child-versions.repository';
import { Children } from '../child/children.repository';
import type { Change } from '../child/stamped';
import { LikelyDuplicates } from '../duplicate/likely-duplicates.repository';
import { decided } from '../rule/decided.usecase';
import { SealForBoth } from './seal-for-both.usecase';
import { joiningOf, type Split, splitChildren } from './split-children';

type How = Omit<Parameters<typeof splitChildren>[3], 'sealer'>;

/** Takes two joined entries apart, by what the history of the kept one says of the joining. */
@Injectable()
export class TakeApart {
  constructor(
    private readonly children: Children,
    private readonly versions: ChildVersions,
    private readonly sealing: SealForBoth,
    private readonly duplicates: LikelyDuplicates,
  ) {}

  /** The two entries as they would be. Throws what the decision refuses; 409 authority-id-taken, nhs-number-taken where an id the other would have again is another child's by now. */
  async decide(tx: Tx, now: ChildEntry, other: ChildEntry, how: How): Promise<Split> {
    const { at } = decided(() => joiningOf(now, other));
    const { before, after: joined } = await this.versions.getAround(now.childId, new Date(at), tx.session);
    const sealer = await this.sealing.sealerFor([now, other, before, joined]);
    const split = decided(() => splitChildren({ before, joined }, now, other, { ...how, sealer }));
    await this.idsMustBeFree(tx, now, split.other);
    return split;
  }

  /** Keeps both: the kept one first, so that an id it gives back is free before the other takes it. What is sealed by now is sealed throughout both histories. They are not proposed as one child again. */
  async keep(tx: Tx, now: ChildEntry, { kept, other, announce }: Split, change: Change & { readonly reason: string }): Promise<void> {
    const { open, hide } = await this.sealing.sealerFor([now]);
    await this.sealing.inHistory(tx, [kept, other], now.addresses.filter(isHidden).map(open), hide);
    const two = [await this.children.change(tx, kept, change), await this.children.change(tx, other, change)] as const;
    await this.duplicates.neverOne(tx.session, two, { by: change.recordedBy, at: change.recordedAt, reason: change.reason });
    for (const { event, payload } of announce) await tx.announce(event, payload);
  }

  private async idsMustBeFree({ session }: Tx, now: ChildEntry, { childId, authorityChildId, nhsNumber }: ChildEntry): Promise<void> {
    const isTaken = async (by: { authorityChildId?: string; nhsNumber?: string }) => (await this.children.findBy(by, session)).some((each) => ![now.childId, childId].includes(each.childId));
    if (authorityChildId !== undefined && authorityChildId !== now.authorityChildId && (await isTaken({ authorityChildId }))) {
      throw refused('authority-id-taken', "The authority's own id of the other entry is another child's by now. Correct that first.");
    }
    if (nhsNumber !== undefined && nhsNumber !== now.nhsNumber && (await isTaken({ nhsNumber }))) {
      throw refused('nhs-number-taken', "The NHS number of the other entry is another child's by now. Correct that first.");
    }
  }
}
