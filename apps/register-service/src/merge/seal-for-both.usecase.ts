import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { type AddressEntry, isHidden, type OpenAddress } from '../address/address-entry';
import { sealedAt } from '../address/seal-address';
import { SealPlace } from '../address/seal-place.usecase';
import type { ChildEntry } from '../child/child-entry';
import { ChildVersions } from '../child/child-versions.repository';

/** Two entries with every place sealed that is sealed in either, and the other's addresses as they can stand in the kept one. */
export interface SealedForBoth {
  readonly kept: ChildEntry;
  readonly other: ChildEntry;
  readonly handedOver: readonly AddressEntry[];
}

/** A sealed address is bound to its entry, so it is sealed anew for the one that takes it; and what is sealed in one entry is not left open in the other, nor in its history (REC-14). */
@Injectable()
export class SealForBoth {
  constructor(
    private readonly places: SealPlace,
    private readonly versions: ChildVersions,
  ) {}

  async run(tx: Tx, kept: ChildEntry, other: ChildEntry): Promise<SealedForBoth> {
    const sealed = [...(await this.revealed(kept)), ...(await this.revealed(other))];
    if (sealed.length === 0) return { kept, other, handedOver: other.addresses };
    const hide = await this.places.hiding();
    const within = (childId: string, addresses: readonly AddressEntry[]) => sealed.reduce<AddressEntry[]>((all, place) => sealedAt(place, all, (address) => hide(childId, address)), [...addresses]);
    for (const { childId } of [kept, other]) await this.versions.changeAddresses(tx, childId, (addresses) => within(childId, addresses));
    const addresses = within(other.childId, other.addresses);
    const handedOver: AddressEntry[] = [];
    for (const address of addresses) handedOver.push(isHidden(address) ? hide(kept.childId, await this.places.reveal(other.childId, address)) : address);
    return { kept: { ...kept, addresses: within(kept.childId, kept.addresses) }, other: { ...other, addresses }, handedOver };
  }

  private revealed({ childId, addresses }: ChildEntry): Promise<OpenAddress[]> {
    return Promise.all(addresses.filter(isHidden).map((address) => this.places.reveal(childId, address)));
  }
}
