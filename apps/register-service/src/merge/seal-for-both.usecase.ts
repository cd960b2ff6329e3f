import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { type AddressEntry, isHidden, type OpenAddress } from '../address/address-entry';
import type { Hide } from '../address/hide';
import { sealedAt } from '../address/seal-address';
import { SealPlace } from '../address/seal-place.usecase';
import type { ChildEntry } from '../child/child-entry';
import { ChildVersions } from '../child/child-versions.repository';
import type { Sealer } from './addresses-apart';

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
    await this.inHistory(tx, [kept, other], sealed, hide);
    const within = ({ childId, addresses }: ChildEntry) => allSealedAt(sealed, childId, addresses, hide);
    const addresses = within(other);
    const handedOver: AddressEntry[] = [];
    for (const address of addresses) handedOver.push(isHidden(address) ? hide(kept.childId, await this.places.reveal(other.childId, address)) : address);
    return { kept: { ...kept, addresses: within(kept) }, other: { ...other, addresses }, handedOver };
  }

  /** What opens the addresses of these entries, and seals addresses. */
  async sealerFor(entries: readonly ChildEntry[]): Promise<Sealer> {
    const hidden = entries.flatMap(({ childId, addresses }) => addresses.filter(isHidden).map((address) => ({ childId, address })));
    const opened = new Map(await Promise.all(hidden.map(async ({ childId, address }) => [address, await this.places.reveal(childId, address)] as const)));
    const open = (address: AddressEntry) => {
      const place = isHidden(address) ? opened.get(address) : address;
      if (!place) throw new TypeError('an address of another entry');
      return place;
    };
    return { open, hide: await this.places.hiding() };
  }

  /** Seals these places wherever the history of one of these children shows them. */
  async inHistory(tx: Tx, children: readonly ChildEntry[], sealed: readonly OpenAddress[], hide: Hide): Promise<void> {
    for (const { childId } of children) await this.versions.changeAddresses(tx, childId, (addresses) => allSealedAt(sealed, childId, addresses, hide));
  }

  private revealed({ childId, addresses }: ChildEntry): Promise<OpenAddress[]> {
    return Promise.all(addresses.filter(isHidden).map((address) => this.places.reveal(childId, address)));
  }
}

function allSealedAt(sealed: readonly OpenAddress[], childId: string, addresses: readonly AddressEntry[], hide: Hide): AddressEntry[] {
  return sealed.reduce<AddressEntry[]>((all, place) => sealedAt(place, all, (address) => hide(childId, address)), [...addresses]);
}
