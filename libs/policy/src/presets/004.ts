import type { Policy } from '../policy';
import { coreAgencies, earlyYears, voluntary } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { practiceGuidanceCircumstances } from './parts/circumstances';
import { englandTimeLimits } from './parts/england-time-limits';
import { emergencyDepartment, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION } from './parts/sources';

/** Plan checks, practice guidance. */
export const preset004: Policy = {
  id: '004',
  version: 2,
  source: '004: making enquiries to determine whether a child is subject to a plan, practice guidance',
  nation: 'england',
  officeHours: {
    monday: { open: '08:00', close: '18:00' },
    tuesday: { open: '08:00', close: '18:00' },
    wednesday: { open: '08:00', close: '18:00' },
    thursday: { open: '08:00', close: '18:00' },
    friday: { open: '08:00', close: '18:00' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Contact and Referral Team', phone: '0161 496 0150' },
    outOfHours: { name: 'Emergency Duty Team', phone: '0161 496 0151' },
  },
  words: {
    leadSocialWorker: 'lead social worker',
    plan: 'child protection plan',
    record: 'record of child protection plans',
    custodian: 'Contact and Referral Principal Manager',
    safeguardingUnit: 'Safeguarding Unit',
    childrensServices: 'Children’s Social Care',
    board: 'Safeguarding Children Board',
  },
  agencies: [...coreAgencies, earlyYears, voluntary],
  enquiryTypes: [professionalConcern, section47, emergencyDepartment],
  circumstances: { list: practiceGuidanceCircumstances, freeTextAllowed: false },
  enquiry: {
    requiredFields: ['circumstances'],
    callBack: { answerWithinMinutes: 30, newNumberWaits },
    ...chosen,
    negativeStatement: {
      text: 'That the child is not subject of a child protection plan is only one of several factors that should be taken into account when assessing if the child has suffered, or is at risk of, significant harm.',
    },
    enquirerMustInformCoordinator: { on: false, text: 'Please also tell the lead social worker that you have asked.' },
    sayWhenAnotherChildAtAddressHasPlan: true,
    repeat: {
      unknownChild: null,
      childWithoutPlan: null,
      anyChild: { enquiries: 3, source: '004, three enquiries about the same child' },
      windowMonths: null,
    },
    keepNames: { months: 72, source: OWN_RETENTION },
    fishing: chosenFishing,
  },
  timeLimits: englandTimeLimits,
  neighbours: scotlandAsNeighbour,
  missing: chosenMissing,
  reminders: chosenReminders,
  ladders: chosenLadders,
  notices: chosenNotices,
};
