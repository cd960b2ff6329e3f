import type { Policy } from '../policy';
import { cafcass, coreAgencies, youthJustice } from './parts/agencies';
import { chosen, newNumberWaits } from './parts/chosen';
import { chosenReminders } from './parts/clock-limits';
import { emergencyDepartment, familyCourt, otherAuthority, professionalConcern, section47 } from './parts/enquiry-types';
import { chosenFishing } from './parts/fishing';
import { chosenLadders, chosenNotices } from './parts/ladders';
import { chosenMissing } from './parts/missing';
import { scotlandAsNeighbour } from './parts/neighbours';
import { OWN_RETENTION } from './parts/sources';
import { walesTimeLimits } from './parts/wales-time-limits';

/** Child protection register, Wales. */
export const preset003: Policy = {
  id: '003',
  version: 2,
  source: '003: child protection register, Wales',
  nation: 'wales',
  officeHours: {
    monday: { open: '08:30', close: '17:00' },
    tuesday: { open: '08:30', close: '17:00' },
    wednesday: { open: '08:30', close: '17:00' },
    thursday: { open: '08:30', close: '17:00' },
    friday: { open: '08:30', close: '17:00' },
    saturday: 'closed',
    sunday: 'closed',
  },
  desks: {
    duty: { name: 'Register desk, social services', phone: '020 7946 0140' },
    outOfHours: { name: 'Social services out-of-hours team', phone: '020 7946 0141' },
  },
  words: {
    leadSocialWorker: 'care and support protection plan co-ordinator',
    plan: 'care and support protection plan',
    record: 'child protection register',
    custodian: 'custodian of the child protection register',
    safeguardingUnit: 'Safeguarding Unit',
    childrensServices: 'social services',
    board: 'Regional Safeguarding Board',
  },
  agencies: [...coreAgencies, { ...cafcass, label: 'Cafcass Cymru' }, youthJustice],
  enquiryTypes: [professionalConcern, section47, emergencyDepartment, familyCourt, otherAuthority],
  circumstances: { list: [], freeTextAllowed: true },
  enquiry: {
    requiredFields: [],
    callBack: { answerWithinMinutes: 60, newNumberWaits },
    ...chosen,
    negativeStatement: { text: 'That a child’s name is not on the register is only one of several factors, and no substitute for discussing your concern with social services.' },
    enquirerMustInformCoordinator: {
      on: true,
      text: 'It is your responsibility to notify the care and support protection plan co-ordinator of this enquiry.',
    },
    sayWhenAnotherChildAtAddressHasPlan: false,
    repeat: { unknownChild: null, childWithoutPlan: null, anyChild: null, windowMonths: null },
    keepNames: { months: 300, source: OWN_RETENTION },
    fishing: chosenFishing,
  },
  timeLimits: walesTimeLimits,
  neighbours: scotlandAsNeighbour,
  missing: chosenMissing,
  reminders: chosenReminders,
  ladders: chosenLadders,
  notices: chosenNotices,
};
