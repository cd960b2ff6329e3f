import { z } from 'zod';
import { Email, Id, Line, LocalDate, Telephone, Version } from '../fields';
import { defineQuery } from '../operation';
import { exampleVersion } from './child';
import { Address, childDetails, exampleAddress, exampleDetails } from './child-details';
import { CaseHolder, exampleMember, PlacedElsewhere, Plan } from './plan';
import { conferenceDetails } from './record-conference';

const { kind, heldOn, chair, members, minutesReference } = conferenceDetails;

/** A conference about the child, without what it decided about others. */
export const ConferenceOfChild = z.strictObject({ conferenceId: Id, kind, heldOn, chair, members, minutesReference });

/** Who leads the work with the child, and how they are reached. */
export const LeadForMove = z.strictObject({ workerId: Id, name: Line, role: Line, agency: Line, team: Line.optional(), phone: Telephone, email: Email.optional() });

export const getChildForMove = defineQuery({
  name: 'register.get-child-for-move',
  version: 1,
  owner: 'register-service',
  doc: 'All that is told another authority of a child who moves: names, birth, addresses, plans with categories and core group, conferences and their members, and who leads the work (MOV-21 … MOV-23). A sealed address is told as one: where it is says only who may reveal it. Bus only, for transfer-service.',
  input: z.strictObject({ childId: Id }),
  output: z.strictObject({
    childId: Id.describe('the entry that is kept, where this one was joined into another'),
    version: Version,
    ...childDetails,
    addresses: z.array(Address),
    missingSince: LocalDate.optional(),
    currentPlan: Plan.optional(),
    earlierPlans: z.array(Plan).describe('latest first'),
    conferences: z.array(ConferenceOfChild).describe('latest first, at most 50'),
    leadSocialWorker: LeadForMove.optional(),
    leadWorkerIds: z.array(Id),
    leadTeams: z.array(Line),
    caseHeldBy: CaseHolder.optional().describe('another authority holds case responsibility now'),
    away: PlacedElsewhere.optional(),
  }),
  example: {
    input: { childId: exampleVersion.childId },
    output: {
      ...exampleVersion,
      ...exampleDetails,
      addresses: [exampleAddress],
      currentPlan: { planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03', basis: 'conference', from: '2026-02-12', coreGroup: [exampleMember], leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01' },
      earlierPlans: [],
      conferences: [
        {
          conferenceId: '9d7b6a3e-2a70-49c2-9d43-6a31c6be2b02', kind: 'initial', heldOn: '2026-02-12',
          chair: { name: 'Philippa Ostrander-Vale', role: 'Conference chair', agency: 'Northmoor Safeguarding Unit' }, members: [exampleMember],
        },
      ],
      leadSocialWorker: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', name: 'Ianthe Brockhollow', role: 'Social worker', agency: 'Northmoor Children’s Social Care', team: 'Tanpits team', phone: '0161 496 0111' },
      leadWorkerIds: ['0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01'],
      leadTeams: ['Tanpits team'],
    },
  },
  refusals: ['child-not-found'],
});
