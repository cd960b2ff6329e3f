import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy, unacceptable } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { Agencies } from '../agency/agencies.repository';
import { mayEnquire } from '../agency/agency';
import type { Who } from '../enquiry/step';
import { enquirerIdOf } from './enquirer-id';

/** Who asks, as the directory and the policy know them (ENQ-04). */
@Injectable()
export class WhoAsks {
  constructor(
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
    private readonly sealing: Sealing,
  ) {}

  /** Throws 422 `agency-not-found`. */
  async find(enquirer: Who, { session }: Tx): Promise<{ readonly enquirerId: string; readonly onSafeguardingBoard: boolean }> {
    const agency = await this.agencies.find(enquirer.agencyId, session);
    if (!agency) throw unacceptable('agency-not-found', 'The directory has no such agency. Find the agency there, or have it added.');
    return { enquirerId: enquirerIdOf(enquirer, await this.sealing.blinding()), onSafeguardingBoard: mayEnquire(agency, this.policy.current) };
  }
}
