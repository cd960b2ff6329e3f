import type { NoticeKind } from '@custodian/contracts';
import type { z } from 'zod';

/** What a notice asks for. These words stand in e-mails too: nothing in them says who, or what the Record holds of them. */
export function actionFor(kind: z.output<typeof NoticeKind>): string {
  switch (kind) {
    case 'child-enquired-about':
      return 'Follow up the enquiry and acknowledge';
    case 'check-completed-late':
      return 'Ring the enquirer back: what they asked can be answered now';
    case 'plan-started':
    case 'plan-ended':
      return 'Read what has changed and acknowledge';
    case 'proposal-waits':
      return 'Somebody began a change that another decides on: look at it, and approve or decline';
    case 'children-merged':
      return 'Two entries you worked with are one now: read it and acknowledge';
    case 'children-split':
      return 'Two entries that were joined have been taken apart again: read what each says now and acknowledge';
    case 'lead-worker-assigned':
      return 'Take up the work you are named for and acknowledge';
    case 'glass-broken':
      return 'Somebody goes on without having rung back: look into it now, and review it by the end of the next working day';
    case 'break-glass-review-overdue':
      return 'Nobody has reviewed in time why an enquirer was not rung back: review it now';
    case 'repeat-enquiry':
      return 'Repeat enquiries were made: read them, and record what you decide';
    case 'repeat-enquiry-overdue':
      return 'Nobody has decided in time about repeat enquiries: read them, and record what you decide';
    case 'call-back-overdue':
      return 'Somebody waits to be rung back for too long: ring them back now';
    case 'check-overdue':
      return 'Something asked of the desk could not be confirmed for too long: see what stands in the way';
    case 'section-47-without-check':
      return 'An enquiry under section 47 is without its check: make it now';
    case 'office-holder-changed':
      return 'Another person holds an office from now on: read who it is, enter it in your list and acknowledge';
    case 'circumstances-changed':
      return 'Something you have to know of has changed: read what it is and acknowledge';
    case 'limit-near':
      return 'Something of yours is due soon: read what it is, and see to it';
    case 'limit-passed':
      return 'Something of yours is overdue: read what it is, and see to it now';
    case 'letters-overdue':
      return 'Somebody is still to be written to: see to whom, and write, or record why not';
    case 'dispatch-unreceipted':
      return 'Another authority has not signed for something urgent, or nobody has recorded telling it: ring its custodian now';
    case 'dispatch-undelivered':
      return 'Something for another authority did not arrive: reach its custodian another way, and record how';
    case 'dispatch-by-hand':
      return 'Something is to be written or read out to another authority: do so, and record how';
    case 'dispatch-to-telephone':
      return 'Something urgent is for another authority: ring its custodian now, read it out, and record that you did';
    case 'dispatch-parked':
      return 'Something another authority said could not be handled: have it looked into';
    case 'dispatch-refused':
      return 'Something came that is not from whom it says: look into it, and doubt that authority’s keys';
    case 'child-missing':
      return 'Somebody is missing, is looked for everywhere, or is missing no longer: read it, and see to what is yours to do';
    case 'missing-child-sighted':
      return 'There is word of somebody who is missing: read it now, and act on it';
    case 'missing-child-recognised':
      return 'Somebody here may be missing from elsewhere: read who now, and ring their home';
    case 'historic-plan-asked':
      return 'Another authority asks for what is past: decide whether it is told, and record why';
    case 'historic-plan-answered':
      return 'Another authority has decided on what you asked for: read the answer';
    case 'child-moves':
      return 'Somebody moves between authorities: read what has happened, and see to what is yours to do';
    case 'move-in-question':
      return 'Another authority says something that somebody here has to decide on: read it now';
    case 'allegation-elsewhere':
      return 'Something was alleged about somebody who is away from home: read it now, and speak with the other authority';
    case 'fishing-flagged':
      return 'Read what was flagged and say what you found';
  }
}
