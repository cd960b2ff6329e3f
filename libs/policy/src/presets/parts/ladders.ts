import type { Ladder, Ladders, NoticeRule, NoticeRules } from '../../schema/ladders';
import { CHOSEN } from './sources';

/** No source document says who is told after whom, or how long each has: all waits are the authority's own choice. */
const source = CHOSEN;

/** Somebody may be at risk, or a caller waits on the telephone, at any hour. */
const urgent: Ladder = {
  steps: [
    { to: 'recipient', channels: ['inbox', 'sms', 'email'], wait: { number: 15, unit: 'minutes' } },
    { to: 'cover', channels: ['inbox', 'sms', 'email'], wait: { number: 15, unit: 'minutes' } },
    { to: 'team-manager', channels: ['inbox', 'sms', 'email'], wait: { number: 30, unit: 'minutes' } },
    { to: 'out-of-hours-desk', channels: ['inbox', 'telephone-task'], wait: { number: 30, unit: 'minutes' } },
    { to: 'designated-manager', channels: ['inbox', 'sms', 'email', 'telephone-task'], wait: { number: 1, unit: 'hours' } },
    { to: 'director', channels: ['inbox', 'sms', 'email'], wait: { number: 2, unit: 'hours' } },
  ],
  last: 'designated-manager-queue',
  hops: 8,
  source,
};

/** To be known before the office closes, or early the next working day. */
const today: Ladder = {
  steps: [
    { to: 'recipient', channels: ['inbox', 'email'], wait: { number: 4, unit: 'working-hours' } },
    { to: 'cover', channels: ['inbox', 'email'], wait: { number: 2, unit: 'working-hours' } },
    { to: 'team-manager', channels: ['inbox', 'email'], wait: { number: 2, unit: 'working-hours' } },
    { to: 'designated-manager', channels: ['inbox', 'email'], wait: { number: 1, unit: 'working-days' } },
  ],
  last: 'designated-manager-queue',
  hops: 6,
  source,
};

const routine: Ladder = {
  steps: [
    { to: 'recipient', channels: ['inbox', 'email'], wait: { number: 2, unit: 'working-days' } },
    { to: 'team-manager', channels: ['inbox', 'email'], wait: { number: 2, unit: 'working-days' } },
    { to: 'designated-manager', channels: ['inbox'], wait: { number: 5, unit: 'working-days' } },
  ],
  last: 'designated-manager-queue',
  hops: 5,
  source,
};

/** Nothing to do but to know it: told together with others. */
const toKnow: Ladder = {
  steps: [
    { to: 'recipient', channels: ['inbox', 'email'], wait: { number: 5, unit: 'working-days' } },
    { to: 'team-manager', channels: ['inbox'], wait: { number: 5, unit: 'working-days' } },
  ],
  last: 'designated-manager-queue',
  hops: 4,
  source,
};

export const chosenLadders: Ladders = { urgent, today, routine, 'to-know': toKnow };

const atOnce: NoticeRule = { ladder: 'urgent', urgent: true, digest: false };
const sameDay: NoticeRule = { ladder: 'today', urgent: false, digest: false };
const inDays: NoticeRule = { ladder: 'routine', urgent: false, digest: false };
const together: NoticeRule = { ladder: 'to-know', urgent: false, digest: true };

export const chosenNotices: NoticeRules = {
  otherwise: sameDay,
  'child-missing': atOnce,
  'missing-child-sighted': atOnce,
  'missing-child-recognised': atOnce,
  'historic-plan-asked': sameDay,
  'historic-plan-answered': sameDay,
  'child-moves': sameDay,
  'move-in-question': sameDay,
  'allegation-elsewhere': atOnce,
  'child-enquired-about': sameDay,
  'check-completed-late': atOnce,
  'call-back-overdue': atOnce,
  'check-overdue': atOnce,
  'section-47-without-check': atOnce,
  'glass-broken': atOnce,
  'repeat-enquiry': sameDay,
  'repeat-enquiry-overdue': sameDay,
  'break-glass-review-overdue': sameDay,
  'circumstances-changed': sameDay,
  'lead-worker-assigned': sameDay,
  'proposal-waits': sameDay,
  'limit-passed': sameDay,
  'limit-near': inDays,
  'plan-started': sameDay,
  'plan-ended': inDays,
  'office-holder-changed': inDays,
  'dispatch-unreceipted': atOnce,
  'dispatch-undelivered': atOnce,
  'dispatch-by-hand': sameDay,
  'dispatch-to-telephone': atOnce,
  'dispatch-parked': sameDay,
  'dispatch-refused': sameDay,
  'fishing-flagged': inDays,
  'children-merged': together,
  'children-split': together,
};
