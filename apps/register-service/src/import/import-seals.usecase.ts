import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import type { Hide } from '../address/hide';
import { SealPlace } from '../address/seal-place.usecase';
import type { Cells } from './import-row.schema';

/** What a row is known again by: newest index key first. */
export type Digests = readonly [string, ...string[]];

/** What judging rows needs of sealing: hidden addresses, and digests that tell nobody what a row said. */
@Injectable()
export class ImportSeals {
  constructor(
    private readonly sealing: Sealing,
    private readonly places: SealPlace,
  ) {}

  hiding(): Promise<Hide> {
    return this.places.hiding();
  }

  async digesting(): Promise<(cells: Cells) => Digests> {
    const blinding = await this.sealing.blinding();
    return (cells) => {
      const filled = Object.entries(cells).filter(([, text]) => text.trim() !== '').map(([column, text]) => [column, text.trim()]);
      return blinding('import-row', JSON.stringify(filled.sort(([one = ''], [other = '']) => one.localeCompare(other))));
    };
  }
}
