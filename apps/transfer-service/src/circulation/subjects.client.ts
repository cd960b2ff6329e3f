import type { Actor } from '@custodian/access';
import { getSubjects, type OutputOf } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';

const itself: Actor = { id: 'service:transfer-service', roles: ['service'] };

/** The children asked about in an enquiry, as enquiry-service has them. */
@Injectable()
export class Subjects {
  constructor(private readonly bus: BusClient) {}

  /** Throws 404 `enquiry-not-found`, and 503 where enquiry-service does not answer. */
  of(enquiryId: string, correlationId: string): Promise<OutputOf<typeof getSubjects>> {
    return this.bus.query(getSubjects, { enquiryId }, { actor: itself, correlationId });
  }
}
