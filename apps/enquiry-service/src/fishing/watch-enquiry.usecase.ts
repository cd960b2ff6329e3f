import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { Enquiries } from '../enquiry/enquiries.repository';
import { Backgrounds } from './background.usecase';
import { Flags } from './flags.repository';
import { lookOf } from './look-of';
import { Looks } from './looks.repository';
import { raiseFlags } from './raise-flags.usecase';
import { signsIn, signsInAbandoned } from './signs';

/** Where looks and flags are kept. */
@Injectable()
export class FishingRecords {
  constructor(
    readonly enquiries: Enquiries,
    readonly looks: Looks,
    readonly flags: Flags,
  ) {}
}

/** One transaction after another, under the authority's policy. */
@Injectable()
export class Work {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly policy: AuthorityPolicy,
  ) {}
}

/** Looks one enquiry through for signs of fishing, once for each state of it: the look, its flags and their announcements are one transaction. */
@Injectable()
export class WatchEnquiry {
  constructor(
    private readonly records: FishingRecords,
    private readonly backgrounds: Backgrounds,
    private readonly sealing: Sealing,
    private readonly work: Work,
  ) {}

  /** How many flags are new. */
  async run(enquiryId: string): Promise<number> {
    const { fishing } = this.work.policy.current.enquiry;
    const blinding = await this.sealing.blinding();
    return this.work.unitOfWork.run({ actorId: 'service:enquiry-service', correlationId: randomUUID() }, async (tx) => {
      const enquiry = await this.records.enquiries.find(enquiryId, tx.session);
      const look = enquiry && lookOf(enquiry, blinding, tx.now, fishing.abandoned.afterHours);
      if (!look) return 0;
      const before = await this.records.looks.find(enquiryId, tx.session);
      if (before && before.version >= enquiry.version && before.outcome === look.outcome) return 0;
      const background = await this.backgrounds.of(tx, look, fishing);
      const left = look.outcome === 'abandoned' && before?.outcome !== 'abandoned' ? signsInAbandoned(look, background, this.work.policy.current) : [];
      const raised = await raiseFlags(tx, this.records.flags, look, [...signsIn(look, background, this.work.policy.current), ...left]);
      await this.records.looks.keep(look, enquiry.version, tx.session);
      return raised;
    });
  }
}
