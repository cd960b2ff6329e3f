import type { Policy } from '../policy';
import { cafcass, coreAgencies, earlyYears, housing, voluntary, youthJustice } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { practiceGuidanceCircumstances } from './parts/circumstances';
import { englandTimeLimits } from './parts/england-time-limits';
import { emergencyDepartment, familyCourt, otherAuthority, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION, WORKING_TOGETHER } from './parts/sources';

/** An English authority that follows the national guidance and takes the most careful figure of each local document. */
export const presetEngland2023: Policy = {
  id: 'england-2023',
  version: 2,
  source: WORKING_TOGETHER,
  nation: 'england',
  officeHours: {
    monday: { open: '09:00', close: '17:00' },
    tuesday: { open: '09:00', close: '17:00' },
    wednesday: { open: '09:00', close: '17:00' },
    thursday: { open: '09:00', close: '17:00' },
    friday: { open: '09:00', close: '16:30' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Safeguarding duty desk', phone: '0161 496 0160' },
    outOfHours: { name: 'Out-of-hours team', phone: '0161 496 0161' },
  },
  words: {
    leadSocialWorker: 'lead social worker',
    plan: 'child protection plan',
    record: 'Record',
    custodian: 'designated manager',
    safeguardingUnit: 'Safeguarding Unit',
    childrensServices: 'children’s social care',
    board: 'safeguarding partnership',
  },
  agencies: [...coreAgencies, cafcass, youthJustice, housing, earlyYears, voluntary],
  enquiryTypes: [professionalConcern, section47, emergencyDepartment, familyCourt, otherAuthority],
  circumstances: { list: practiceGuidanceCircumstances, freeTextAllowed: true },
  enquiry: {
    requiredFields: [],
    callBack: { answerWithinMinutes: 30, newNumberWaits },
    ...chosen,
    negativeStatement: {
      text: 'That a child has no child protection plan is only one of several factors to take into account when assessing whether the child has suffered, or is at risk of, significant harm.',
    },
    enquirerMustInformCoordinator: { on: false, text: 'Please also tell the lead social worker that you have asked.' },
    sayWhenAnotherChildAtAddressHasPlan: true,
    repeat: {
      unknownChild: { enquiries: 2, source: '000 2.8' },
      childWithoutPlan: { enquiries: 2, source: '001 2.2(b)' },
      anyChild: { enquiries: 3, source: '004, three enquiries about the same child' },
      windowMonths: 12,
    },
    keepNames: { months: 300, source: OWN_RETENTION },
    fishing: chosenFishing,
  },
  timeLimits: englandTimeLimits,
  neighbours: scotlandAsNeighbour,
  missing: chosenMissing,
  reminders: chosenReminders,
  ladders: chosenLadders,
  notices: chosenNotices,
};
