import { z } from 'zod';
import { Id, Instant, Line, LocalDate, Telephone } from '../fields';
import { defineQuery } from '../operation';
import { CaseHolder, Category, HomeAuthority, PlacedElsewhere, PlanBasis, Removal } from './plan';

/** The lead social worker as an enquirer may be told of them. */
export const LeadSocialWorker = z.strictObject({ workerId: Id, name: Line, team: Line.optional(), phone: Telephone });

/** One plan, current or earlier, as an answer tells it (ENQ-16). */
export const StandingPlan = z.strictObject({
  planId: Id,
  basis: PlanBasis,
  from: LocalDate,
  to: LocalDate.optional(),
  categories: z.array(Category),
  homeAuthority: HomeAuthority.optional(),
  removal: Removal.optional().describe('it ended after a move: what was decided where'),
});

/** What the Record says of a child now: plan, earlier plans, case now and before, and whom to ring (ENQ-06, ENQ-07, ENQ-10). */
export const Standing = z.strictObject({
  childId: Id,
  mergedInto: Id.optional().describe('the entry this one was joined into, whose standing this is'),
  joined: z.array(Id).optional().describe('the entries that were joined into the one whose standing this is'),
  currentPlan: StandingPlan.optional(),
  earlierPlans: z.array(StandingPlan),
  openCaseSince: LocalDate.optional(),
  earlierCases: z.array(z.strictObject({ from: LocalDate, to: LocalDate })),
  leadSocialWorker: LeadSocialWorker.optional(),
  caseHeldBy: CaseHolder.optional().describe('another authority holds case responsibility now; absent: this one, or nobody that the Record knows of'),
  away: PlacedElsewhere.optional().describe('the child is away from the area now'),
});
export type Standing = z.output<typeof Standing>;

export const getStanding = defineQuery({
  name: 'register.get-standing',
  version: 1,
  owner: 'register-service',
  doc: "What the Record's own current data says of some children, for the answer to one enquiry. A child that is not on the Record is absent from the answer.",
  input: z.strictObject({ enquiryId: Id, childIds: z.array(Id).min(1).max(60) }),
  output: z.strictObject({ readAt: Instant, children: z.array(Standing) }),
  example: {
    input: { enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04', childIds: ['5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10'] },
    output: {
      readAt: '2026-03-01T03:04:05.000Z',
      children: [
        {
          childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
          currentPlan: { planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03', basis: 'conference', from: '2026-02-12', categories: ['neglect'] },
          earlierPlans: [],
          openCaseSince: '2026-01-20',
          earlierCases: [],
          leadSocialWorker: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', name: 'Ianthe Brockhollow', team: 'Tanpits team', phone: '0161 496 0111' },
        },
      ],
    },
  },
});
