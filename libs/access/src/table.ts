import type { Role } from './actor';

export type Condition = 'always' | 'own-case' | 'own-notice' | 'notice-to-nobody' | 'has-inbox' | 'over-the-bus';

type Entitled = Partial<Record<Role, readonly Condition[]>>;

const always: readonly Condition[] = ['always'];
const desks: Entitled = { clerk: always, 'out-of-hours': always, custodian: always };
const custodian: Entitled = { custodian: always };
const custodianOrOwnCase: Entitled = { custodian: always, 'key-worker': ['own-case'] };
const forAnEnquiry: Entitled = { clerk: ['over-the-bus'], 'out-of-hours': ['over-the-bus'], custodian: ['over-the-bus'], service: ['over-the-bus'] };
const inbox: Entitled = { clerk: ['has-inbox'], 'out-of-hours': ['has-inbox'], custodian: always, 'key-worker': ['has-inbox'], chair: ['has-inbox'] };
const ownNotice: Entitled = {
  clerk: ['own-notice'], 'out-of-hours': ['own-notice'], 'key-worker': ['own-notice'], chair: ['own-notice'], custodian: ['own-notice', 'notice-to-nobody'],
};
const operations: Entitled = { operations: always };
const auditor: Entitled = { auditor: always };

/** Who may do what, on which condition: an action (an operation's name) that is not here is nobody's. */
export const table: Readonly<Record<string, Entitled>> = {
  'enquiry.record': desks,
  'enquiry.record-call-back': desks,
  'enquiry.check': desks,
  'enquiry.confirm': desks,
  'enquiry.answer': desks,
  'enquiry.refuse': desks,
  'enquiry.get': desks,
  'enquiry.list': desks,
  'enquiry.list-agencies': desks,
  'enquiry.get-contact-sheet': desks,
  'enquiry.list-contact-sheets': desks,
  'enquiry.record-agency': custodian,
  'enquiry.change-agency': custodian,

  'register.record-child': custodian,
  'register.open-case': custodian,
  'register.close-case': custodian,
  'register.assign-lead-worker': custodian,
  'register.record-plan-elsewhere': custodian,
  'register.change-child': custodianOrOwnCase,
  'register.record-address': custodianOrOwnCase,
  'register.record-core-group': custodianOrOwnCase,
  'register.record-conference': { custodian: always, chair: always },
  'register.get-conference': { custodian: always, chair: always },
  'register.get-child': { custodian: always, chair: always, 'key-worker': ['own-case'] },
  'register.get-child-history': { custodian: always, chair: always, 'key-worker': ['own-case'] },
  'register.find-children': custodian,
  'register.list-children-with-plan': { custodian: always, chair: always },
  'register.record-worker': custodian,
  'register.change-worker': custodian,
  'register.get-worker': { clerk: always, 'out-of-hours': always, custodian: always, chair: always, 'key-worker': always, service: ['over-the-bus'] },
  'register.list-workers': { clerk: always, 'out-of-hours': always, custodian: always, chair: always, 'key-worker': always },
  'register.check': forAnEnquiry,
  'register.get-standing': forAnEnquiry,
  'register.start-import': custodian,
  'register.add-import-rows': custodian,
  'register.check-import': custodian,
  'register.carry-out-import': custodian,
  'register.get-import': custodian,

  'notification.list-my-notices': inbox,
  'notification.get-notice': ownNotice,
  'notification.acknowledge': ownNotice,
  'notification.list-notices-of-enquiry': { ...desks, auditor: always },

  'register.list-parked-messages': operations,
  'register.replay-parked-message': operations,
  'register.set-aside-parked-message': operations,
  'enquiry.list-parked-messages': operations,
  'enquiry.replay-parked-message': operations,
  'enquiry.set-aside-parked-message': operations,
  'notification.list-parked-messages': operations,
  'notification.replay-parked-message': operations,
  'notification.set-aside-parked-message': operations,

  'register.list-audit-entries': auditor,
  'enquiry.list-audit-entries': auditor,
  'notification.list-audit-entries': auditor,
};
