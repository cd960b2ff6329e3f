import { Rotation } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AddressEntry, isHidden } from '../address/address-entry';
import { SealPlace } from '../address/seal-place.usecase';
import type { ChildRow, ChildVersionRow } from './child-row.schema';
import { ChildRows } from './child-rows.repository';
import { ChildCollections } from './collections.repository';

/** Seals children and their versions anew while keys are rotated. */
@Injectable()
export class ChildrenSealedAnew implements OnModuleInit {
  constructor(
    private readonly collections: ChildCollections,
    private readonly rows: ChildRows,
    private readonly places: SealPlace,
    private readonly rotation: Rotation,
  ) {}

  onModuleInit(): void {
    this.rotation.keeps({
      collection: () => this.collections.untyped('children'),
      sealedAt: [{ field: 'texts', key: 'texts.key' }, { field: 'entry.addresses', key: 'entry.addresses.place.key' }],
      indexed: true,
      anew: async (row) => this.childAnew(row as ChildRow),
    });
    this.rotation.keeps({
      collection: () => this.collections.untyped('child_versions'),
      sealedAt: [{ field: 'texts', key: 'texts.key' }, { field: 'child.addresses', key: 'child.addresses.place.key' }],
      anew: async (row) => this.versionAnew(row as ChildVersionRow),
    });
  }

  private async childAnew(row: ChildRow) {
    const entry = await this.rows.entryOf(row);
    const addresses = await this.addressesAnew(row._id, entry.addresses);
    const { texts, places, indexedUnder } = await this.rows.rowOf({ ...entry, addresses });
    return { texts, places, indexedUnder, 'entry.addresses': addresses };
  }

  private async versionAnew(row: ChildVersionRow) {
    const { child, ...change } = await this.rows.versionOf(row);
    const { texts } = await this.rows.versionRowOf(child, change);
    return { texts, 'child.addresses': await this.addressesAnew(row.childId, child.addresses) };
  }

  private async addressesAnew(childId: string, addresses: readonly AddressEntry[]): Promise<AddressEntry[]> {
    const hide = await this.places.hiding();
    return Promise.all(addresses.map(async (address) => (isHidden(address) ? hide(childId, await this.places.reveal(childId, address)) : address)));
  }
}
