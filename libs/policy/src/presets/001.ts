import type { Policy } from '../policy';
import { coreAgencies, voluntary, youthJustice } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { englandTimeLimits } from './parts/england-time-limits';
import { otherAuthority, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION, SECTION_9 } from './parts/sources';

/** Section 9, English metropolitan borough. */
export const preset001: Policy = {
  id: '001',
  version: 2,
  source: `001: ${SECTION_9}`,
  nation: 'england',
  officeHours: {
    monday: { open: '08:30', close: '17:00' },
    tuesday: { open: '08:30', close: '17:00' },
    wednesday: { open: '08:30', close: '17:00' },
    thursday: { open: '08:30', close: '17:00' },
    friday: { open: '08:30', close: '16:30' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Safeguarding Children Unit', phone: '0161 496 0120' },
    outOfHours: { name: 'Out of Hours Team', phone: '0161 496 0121' },
  },
  words: {
    leadSocialWorker: 'key worker',
    plan: 'child protection plan',
    record: 'Record of Child Protection Plans',
    custodian: 'Custodian of the Record',
    safeguardingUnit: 'Safeguarding Children Unit',
    childrensServices: 'Children’s Social Care',
    board: 'Safeguarding Children Board',
  },
  agencies: [...coreAgencies, youthJustice, voluntary],
  enquiryTypes: [professionalConcern, section47, otherAuthority],
  circumstances: { list: [], freeTextAllowed: true },
  enquiry: {
    requiredFields: [],
    callBack: { answerWithinMinutes: 30, newNumberWaits },
    ...chosen,
    negativeStatement: { text: 'The absence of a child protection plan is only one of several factors: act on your own concern as well.' },
    enquirerMustInformCoordinator: { on: false, text: 'Please also tell the key worker that you have asked.' },
    sayWhenAnotherChildAtAddressHasPlan: false,
    repeat: {
      unknownChild: null,
      childWithoutPlan: { enquiries: 2, source: '001 2.2(b)' },
      anyChild: null,
      windowMonths: 24,
    },
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
