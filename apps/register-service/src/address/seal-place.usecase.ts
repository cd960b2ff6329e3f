import { placeKeys } from '@custodian/matching';
import { type Belonging, Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { HiddenAddress, OpenAddress } from './address-entry';
import type { Hide } from './hide';
import { blindPlaces } from './place-keys-of';

const Place = z.strictObject({ lines: z.array(z.string()), postcode: z.string().optional() });

/** Seals where an address is to the child and the address it is of, and opens it again. */
@Injectable()
export class SealPlace {
  constructor(private readonly sealing: Sealing) {}

  /** What hides addresses, with the keys of this moment. */
  async hiding(): Promise<Hide> {
    const [seal, blinding] = await Promise.all([this.sealing.sealer(), this.sealing.blinding()]);
    return (childId, { kind, from, to, lines, postcode }) => {
      const place = seal(JSON.stringify({ lines, postcode }), belongingOf(childId, { kind, from }));
      return { kind, sealed: true, from, ...(to !== undefined && { to }), place, placeKeys: blindPlaces(placeKeys({ lines, postcode }), blinding) };
    };
  }

  /** Throws 500 sealed-text-refused where the ciphertext is another child's or another address's. */
  async reveal(childId: string, { kind, from, to, place }: HiddenAddress): Promise<OpenAddress> {
    const { lines, postcode } = Place.parse(JSON.parse(await this.sealing.open(place, belongingOf(childId, { kind, from }))));
    return { kind, lines, ...(postcode !== undefined && { postcode }), from, ...(to !== undefined && { to }) };
  }
}

function belongingOf(childId: string, { kind, from }: Pick<OpenAddress, 'kind' | 'from'>): Belonging {
  return { of: childId, field: `address ${kind} ${from}` };
}
