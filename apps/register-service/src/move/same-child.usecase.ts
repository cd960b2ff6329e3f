import type { ChildParticulars } from '@custodian/contracts';
import { type Duplicate, explain, likelyDuplicates } from '@custodian/matching';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { OpenAddress } from '../address/address-entry';
import { RecordIndex } from '../look-up/record-index.repository';

/** Finds the child of the Record whom another authority tells of. */
@Injectable()
export class SameChild {
  constructor(
    private readonly index: RecordIndex,
    private readonly clock: Clock,
  ) {}

  /** The one entry that is certainly the child, with nothing of name, birth, sex or NHS number that differs; undefined where none is, or two are: then people decide (ADR 16). Throws 503 `record-not-read-yet`. */
  async find(particulars: z.output<typeof ChildParticulars>, addresses: readonly OpenAddress[]): Promise<string | undefined> {
    const index = await this.index.current();
    const found = likelyDuplicates(index, { ...particulars, addresses: [...addresses] }, localDateOf(this.clock.now()));
    const [certain, another] = found.filter(({ band }) => band === 'certain');
    return certain && another === undefined && saysTheSameOfWho(certain) ? certain.id : undefined;
  }
}

const who: readonly string[] = ['given', 'family', 'birth', 'sex', 'nhs'];

/** Nobody looks at it before the child is on the Record: what a person might put down to a slip is left to a person. */
function saysTheSameOfWho({ comparison }: Duplicate): boolean {
  return explain(comparison).every(({ field, outcome }) => !who.includes(field) || outcome === 'agreed' || outcome === 'not-given');
}
