import type { Role } from './actor';

/** On which condition a role may do something, in words. Where a role has several, any one of them is enough. */
export const conditions = {
  always: 'always',
  'own-case': 'the lead social worker of the child’s case or plan',
  'own-team': 'the manager of the lead social worker’s team',
  'own-notice': 'the notice is addressed to them',
  'notice-to-nobody': 'the notice could be addressed to nobody',
  'notice-to-role': 'the notice is addressed to a role of theirs',
  'has-inbox': 'they are in the directory of practitioners',
  'for-an-enquiry': 'asked for them by enquiry-service, never at the front door',
  'for-a-notice': 'asked by notification-service',
  'opened-by-enquiry': 'an enquiry of theirs opened the child for a short while, as enquiry-service says',
  'not-their-own': 'somebody else began it',
  'stepped-up': 'they proved themselves by a second factor in the last minutes',
} as const;

export type Condition = keyof typeof conditions;

type Entitled = Partial<Record<Role, readonly Condition[]>>;

const always: readonly Condition[] = ['always'];
const desks: Entitled = { clerk: always, 'out-of-hours': always, custodian: always };
const custodian: Entitled = { custodian: always };
const custodianOrOwnCase: Entitled = { custodian: always, 'key-worker': ['own-case'], 'team-manager': ['own-team'] };
const readers: Entitled = { custodian: always, chair: always, 'key-worker': ['own-case'], 'team-manager': ['own-team'] };
const steppedUp: readonly Condition[] = ['stepped-up'];
const asked: readonly Condition[] = ['for-an-enquiry'];
const forAnEnquiry: Entitled = { clerk: asked, 'out-of-hours': asked, custodian: asked, service: asked };
const inbox: Entitled = { clerk: ['has-inbox'], 'out-of-hours': ['has-inbox'], custodian: always, 'key-worker': ['has-inbox'], 'team-manager': ['has-inbox'], chair: ['has-inbox'], auditor: always };
const ownNotice: Entitled = {
  clerk: ['own-notice'], 'out-of-hours': ['own-notice'], 'key-worker': ['own-notice'], 'team-manager': ['own-notice'], chair: ['own-notice'],
  custodian: ['own-notice', 'notice-to-nobody'], auditor: ['notice-to-role'],
};
const directory: Entitled = { custodian: always, integrator: always };
const directoryReaders: Entitled = {
  clerk: always, 'out-of-hours': always, custodian: always, chair: always, 'key-worker': always, 'team-manager': always, integrator: always,
};
const secondPersons: Entitled = { custodian: ['not-their-own'], 'team-manager': ['not-their-own'] };
const proposalReaders: Entitled = { custodian: always, 'team-manager': always };
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
  'enquiry.break-glass': { clerk: steppedUp, 'out-of-hours': steppedUp, custodian: steppedUp },
  'enquiry.list-break-glass-reviews': { custodian: always, auditor: always },
  'enquiry.review-break-glass': { custodian: ['not-their-own'] },
  'enquiry.get-child': desks,
  'enquiry.record-clerk-marks': directory,
  'enquiry.list-fishing-flags': auditor,
  'enquiry.close-fishing-flag': { auditor: ['not-their-own'] },
  'enquiry.record-agency': custodian,
  'enquiry.change-agency': custodian,
  'enquiry.propose-call-back-number': custodian,
  'enquiry.list-proposals': proposalReaders,
  'enquiry.get-proposal': proposalReaders,
  'enquiry.approve-proposal': secondPersons,
  'enquiry.decline-proposal': secondPersons,
  'enquiry.withdraw-proposal': custodian,

  'register.record-child': custodian,
  'register.open-case': custodian,
  'register.close-case': custodian,
  'register.assign-lead-worker': custodian,
  'register.record-plan-elsewhere': custodian,
  'register.change-child': custodianOrOwnCase,
  'register.record-address': custodianOrOwnCase,
  'register.seal-address': custodianOrOwnCase,
  'register.reveal-address': { 'sealed-address-reader': always },
  'register.record-core-group': custodianOrOwnCase,
  'register.record-conference': { custodian: always, chair: always },
  'register.get-conference': { custodian: always, chair: always },
  'register.get-child': { ...readers, clerk: ['opened-by-enquiry'], 'out-of-hours': ['opened-by-enquiry'] },
  'register.get-child-history': readers,
  'register.find-children': custodian,
  'register.list-children-with-plan': { custodian: always, chair: always },
  'register.record-worker': directory,
  'register.change-worker': directory,
  'register.get-worker': { ...directoryReaders, service: ['for-a-notice'] },
  'register.list-workers': directoryReaders,
  'register.check': forAnEnquiry,
  'register.get-standing': forAnEnquiry,
  'register.start-import': custodian,
  'register.add-import-rows': custodian,
  'register.check-import': custodian,
  'register.carry-out-import': custodian,
  'register.get-import': custodian,
  'register.propose-plan-correction': custodian,
  'register.propose-merge': custodian,
  'register.propose-unsealing': custodian,
  'register.list-proposals': proposalReaders,
  'register.get-proposal': proposalReaders,
  'register.approve-proposal': secondPersons,
  'register.decline-proposal': secondPersons,
  'register.withdraw-proposal': custodian,

  'notification.list-my-notices': inbox,
  'notification.get-notice': ownNotice,
  'notification.acknowledge': ownNotice,
  'notification.list-notices-of-enquiry': { ...desks, auditor: always },

  'register.list-parked-messages': operations,
  'register.replay-parked-message': operations,
  'register.set-aside-parked-message': operations,
  'register.get-keys': operations,
  'register.rotate-keys': operations,
  'enquiry.list-parked-messages': operations,
  'enquiry.replay-parked-message': operations,
  'enquiry.set-aside-parked-message': operations,
  'enquiry.get-keys': operations,
  'enquiry.rotate-keys': operations,
  'notification.list-parked-messages': operations,
  'notification.replay-parked-message': operations,
  'notification.set-aside-parked-message': operations,
  'notification.get-keys': operations,
  'notification.rotate-keys': operations,

  'register.list-audit-entries': auditor,
  'enquiry.list-audit-entries': auditor,
  'notification.list-audit-entries': auditor,
  'register.who-looked': auditor,
  'enquiry.who-looked': auditor,
  'notification.who-looked': auditor,
  'register.erase-audit-text': auditor,
  'enquiry.erase-audit-text': auditor,
  'notification.erase-audit-text': auditor,
};
