import { z } from 'zod';
import { Id, Instant, LocalDate, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { Address, ChildName, exampleAddress, exampleDetails, Placing } from './child-details';
import { CaseHolder, Category, HomeAuthority, PlacedElsewhere, PlanBasis } from './plan';

/** One line of the list: the child, their address on the day, the plan, and who placed them here if another did. */
export const ListedChild = z.strictObject({
  childId: Id,
  name: ChildName,
  dateOfBirth: LocalDate.optional(),
  expectedDate: LocalDate.optional(),
  address: Address.optional(),
  planId: Id,
  planFrom: LocalDate,
  planTo: LocalDate.optional(),
  basis: PlanBasis,
  categories: z.array(Category),
  leadWorkerId: Id.optional(),
  placedBy: Placing.optional(),
  homeAuthority: HomeAuthority.optional(),
  caseHeldBy: CaseHolder.optional().describe('the authority that held case responsibility at the end of that day, where it was another'),
  away: PlacedElsewhere.optional().describe('the child was away from the area on that day'),
});

export const listChildrenWithPlan = defineQuery({
  name: 'register.list-children-with-plan',
  version: 1,
  owner: 'register-service',
  doc: 'Every child in the area who has a plan on a date (today when none is given), those placed here by another authority or agency included, each with the basis and who holds the case; with `placedHereByOthers` those only, or those not. With `knownAt` the list as the Record had it at that instant, before later corrections (REC-02).',
  http: { method: 'GET', path: '/children-with-plan' },
  input: z.strictObject({ on: LocalDate.optional(), knownAt: Instant.optional(), placedHereByOthers: z.stringbool().optional(), ...pageRequest }),
  output: z.strictObject({ on: LocalDate, total: z.number().int().nonnegative(), children: z.array(ListedChild), ...pageAnswer }),
  example: {
    input: { on: '2026-03-01' },
    output: {
      on: '2026-03-01',
      total: 1,
      children: [
        {
          childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
          name: { kind: 'legal', given: 'Aderyn', family: 'Quillfeather' },
          dateOfBirth: exampleDetails.birth.dateOfBirth,
          address: exampleAddress,
          planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
          planFrom: '2026-02-12',
          basis: 'conference',
          categories: ['neglect'],
          leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
        },
      ],
    },
  },
});
