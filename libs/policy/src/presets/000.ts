import type { Policy } from '../policy';
import { cafcass, coreAgencies, housing } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { englandTimeLimits } from './parts/england-time-limits';
import { otherAuthority, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION } from './parts/sources';

/** Recording and information, English unitary authority. */
export const preset000: Policy = {
  id: '000',
  version: 2,
  source: '000: recording that a child is the subject of a plan, English unitary authority, 2022',
  nation: 'england',
  officeHours: {
    monday: { open: '09:00', close: '17:00' },
    tuesday: { open: '09:00', close: '17:00' },
    wednesday: { open: '09:00', close: '17:00' },
    thursday: { open: '09:00', close: '17:00' },
    friday: { open: '09:00', close: '17:00' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Children’s Information Desk', phone: '020 7946 0110' },
    outOfHours: { name: 'Emergency Social Work Team', phone: '020 7946 0111' },
  },
  words: {
    leadSocialWorker: 'lead social worker',
    plan: 'child protection plan',
    record: 'child’s case record',
    custodian: 'designated manager',
    safeguardingUnit: 'Safeguarding Unit',
    childrensServices: 'Children’s Social Care',
    board: 'safeguarding partnership',
  },
  agencies: [...coreAgencies, cafcass, housing],
  enquiryTypes: [professionalConcern, section47, otherAuthority],
  circumstances: { list: [], freeTextAllowed: true },
  enquiry: {
    requiredFields: [],
    callBack: { answerWithinMinutes: 60, newNumberWaits },
    ...chosen,
    negativeStatement: { text: 'That a child has no child protection plan is only one of several factors to weigh when deciding what to do.' },
    enquirerMustInformCoordinator: { on: false, text: 'Please also tell the lead social worker that you have asked.' },
    sayWhenAnotherChildAtAddressHasPlan: false,
    repeat: {
      unknownChild: { enquiries: 2, source: '000 2.8' },
      childWithoutPlan: null,
      anyChild: null,
      windowMonths: null,
    },
    keepNames: { months: 72, source: OWN_RETENTION },
    fishing: chosenFishing,
  },
  timeLimits: {
    ...englandTimeLimits,
    'transfer-in-conference': { number: 15, unit: 'working-days', start: 'referral accepted', source: 'local procedures' },
  },
  neighbours: scotlandAsNeighbour,
  missing: chosenMissing,
  reminders: chosenReminders,
  ladders: chosenLadders,
  notices: chosenNotices,
};
