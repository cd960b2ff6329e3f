import type { Policy } from '../policy';
import { cafcass, coreAgencies, earlyYears } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { englandTimeLimits } from './parts/england-time-limits';
import { familyCourt, otherAuthority, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION } from './parts/sources';

/** Record of children with a child protection plan. */
export const preset002: Policy = {
  id: '002',
  version: 2,
  source: '002: record of children with a child protection plan, 2014',
  nation: 'england',
  officeHours: {
    monday: { open: '08:45', close: '17:15' },
    tuesday: { open: '08:45', close: '17:15' },
    wednesday: { open: '08:45', close: '17:15' },
    thursday: { open: '08:45', close: '17:15' },
    friday: { open: '08:45', close: '16:45' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Safeguarding Unit duty desk', phone: '0161 496 0130' },
    outOfHours: { name: 'Emergency Duty Service', phone: '0161 496 0131' },
  },
  words: {
    leadSocialWorker: 'lead social worker',
    plan: 'child protection plan',
    record: 'record of children with a child protection plan',
    custodian: 'Safeguarding Unit Manager',
    safeguardingUnit: 'Safeguarding Children Unit',
    childrensServices: 'Children’s Social Care',
    board: 'Safeguarding Children Board',
  },
  agencies: [...coreAgencies, cafcass, earlyYears],
  enquiryTypes: [professionalConcern, section47, familyCourt, otherAuthority],
  circumstances: { list: [], freeTextAllowed: true },
  enquiry: {
    requiredFields: ['childAge'],
    callBack: { answerWithinMinutes: 60, newNumberWaits },
    ...chosen,
    negativeStatement: { text: 'That this child has no child protection plan is only one of several factors in your assessment.' },
    enquirerMustInformCoordinator: { on: false, text: 'Please also tell the lead social worker that you have asked.' },
    sayWhenAnotherChildAtAddressHasPlan: true,
    repeat: { unknownChild: null, childWithoutPlan: null, anyChild: null, windowMonths: null },
    keepNames: { months: 120, source: OWN_RETENTION },
    fishing: chosenFishing,
  },
  timeLimits: englandTimeLimits,
  neighbours: scotlandAsNeighbour,
  missing: chosenMissing,
  reminders: chosenReminders,
  ladders: chosenLadders,
  notices: chosenNotices,
};
