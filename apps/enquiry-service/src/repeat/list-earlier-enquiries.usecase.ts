import { listEarlierEnquiries, type OutputOf } from '@custodian/contracts';
import { explain } from '@custodian/matching';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { concernsOf } from '../enquiry/concerns';
import { Enquiries } from '../enquiry/enquiries.repository';
import { mustBeRungBack } from '../enquiry/order-of-steps';
import type { Earlier } from './earlier';
import { EarlierEnquiries } from './earlier-enquiries.usecase';
import { countOf } from './outline';

type Listed = OutputOf<typeof listEarlierEnquiries>['subjects'][number]['earlier'][number];

const mostListed = 50;

@Injectable()
export class ListEarlierEnquiries {
  constructor(
    private readonly queries: Queries,
    private readonly enquiries: Enquiries,
    private readonly earlier: EarlierEnquiries,
  ) {}

  run(call: CallOf<typeof listEarlierEnquiries>) {
    return this.queries.run(listEarlierEnquiries, call, {
      load: () => this.enquiries.get(call.input.enquiryId),
      work: async (enquiry) => {
        mustBeRungBack(enquiry);
        const { since, subjects } = await this.earlier.before(enquiry, call);
        const listed = subjects.map(({ subjectId, earlier }) => ({
          subjectId,
          sameChild: countOf(earlier.flatMap(({ relation, outline }) => (relation === 'household' ? [] : outline))),
          household: countOf(earlier.flatMap(({ relation, outline }) => (relation === 'household' ? outline : []))),
          earlier: earlier.slice(0, mostListed).map(told),
        }));
        return { output: { since: since.toISOString(), subjects: listed }, concerns: concernsOf(enquiry) };
      },
    });
  }
}

/** One line of the list: no child's name. */
function told({ outline, subjectId, relation, alike }: Earlier): Listed {
  const { enquiryId, reference, receivedAt, enquirer: { agencyId }, type, status, answers } = outline;
  const answer = answers.find((each) => each.subjectId === subjectId)?.kind;
  const compared = alike && { ...(alike.band && { band: alike.band }), comparison: explain(alike.comparison) };
  return { enquiryId, reference, receivedAt: receivedAt.toISOString(), agencyId, type, status, ...(answer && { answer }), relation, ...compared };
}
