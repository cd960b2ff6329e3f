import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Matter } from './matter';

const Written = z.record(z.string(), z.string());

/** Why somebody was not written to, in the words of whoever recorded it: sealed. */
@Injectable()
export class Notes {
  constructor(private readonly sealing: Sealing) {}

  /** Each under its `noteKey`. */
  async of({ matterId, notes }: Matter): Promise<Record<string, string>> {
    return notes ? Written.parse(JSON.parse(await this.sealing.open(notes, { of: matterId, field: 'notes' }))) : {};
  }

  async with(matter: Matter, key: string, note: string): Promise<NonNullable<Matter['notes']>> {
    return this.sealing.seal(JSON.stringify({ ...(await this.of(matter)), [key]: note }), { of: matter.matterId, field: 'notes' });
  }
}
