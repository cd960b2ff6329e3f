import type { EnquiryStatus } from '@custodian/contracts';
import type { z } from 'zod';
import type { Enquiry } from './enquiry';
import type { Step } from './step';

export type Status = z.output<typeof EnquiryStatus>;

/** How far an enquiry is, from the steps recorded and nothing else. */
export function statusOf(enquiry: Pick<Enquiry, 'steps'>): Status {
  const [recorded, ...later] = enquiry.steps;
  return later.reduce<Status>(statusAfter, recorded.kind);
}

function statusAfter(status: Status, step: Step): Status {
  switch (step.kind) {
    case 'called-back':
      return (status === 'recorded' || status === 'glass-broken') && step.outcome === 'reached' ? 'verified' : status;
    case 'broke-glass':
      return status === 'recorded' ? 'glass-broken' : status;
    default:
      return step.kind;
  }
}
