import { check } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { LookUp } from './look-up.repository';

/** Looks the children of one enquiry up. */
@Injectable()
export class Check {
  constructor(
    private readonly queries: Queries,
    private readonly record: LookUp,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof check>) {
    const { enquiryId, subjects: sought } = call.input;
    return this.queries.run(check, call, {
      work: async () => {
        const today = localDateOf(this.clock.now());
        const subjects = await Promise.all(sought.map(async ({ subjectId, ...person }) => ({ subjectId, ...(await this.record.lookUp(person, today)) })));
        const seen = subjects.flatMap((subject) => [...subject.candidates.map(({ childId }) => childId), ...subject.sameAddressChildIds]);
        return { output: { subjects }, concerns: { enquiryId, childIds: [...new Set(seen)] } };
      },
    });
  }
}
