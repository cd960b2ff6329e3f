import type { AnyOperation } from '../operation';
import { answerEnquiry } from './answer-enquiry';
import { breakGlass } from './break-glass';
import { checkEnquiry } from './check-enquiry';
import { confirmSubjects } from './confirm-subjects';
import { getEnquiry } from './get-enquiry';
import { listAgencies } from './list-agencies';
import { recordCallBack } from './record-call-back';
import { recordEnquiry } from './record-enquiry';

/**
 * What a desk calls while somebody waits on the telephone, from the agency's number to the words that are read out.
 * None of these is ever refused for being called too often: it is let through, says so by `overLimitHeader`, and the auditor is told.
 */
export const onTheTelephone: readonly AnyOperation[] = [listAgencies, recordEnquiry, recordCallBack, breakGlass, getEnquiry, checkEnquiry, confirmSubjects, answerEnquiry];

/** Says of a call that it was let through beyond what its person may call. */
export const overLimitHeader = 'X-Over-Limit';
