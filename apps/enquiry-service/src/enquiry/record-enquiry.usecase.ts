import { randomBytes, randomUUID } from 'node:crypto';
import { recordEnquiry as recordEnquiryOperation, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { WhoAsks } from '../enquirer/who-asks.usecase';
import { concernsOf } from './concerns';
import { ReferenceTaken } from './enquiries.repository';
import { recordEnquiry } from './record';
import { referenceOf } from './reference';
import { Steps } from './steps.usecase';
import { told } from './told';

type Call = CallOf<typeof recordEnquiryOperation>;

const references = 5;

@Injectable()
export class RecordEnquiry {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
    private readonly whoAsks: WhoAsks,
    private readonly policy: AuthorityPolicy,
  ) {}

  async run(call: Call): Promise<OutputOf<typeof recordEnquiryOperation>> {
    for (let attempt = 1; attempt < references; attempt += 1) {
      try {
        return await this.record(call);
      } catch (thrown) {
        if (!(thrown instanceof ReferenceTaken)) throw thrown;
      }
    }
    return this.record(call);
  }

  private record(call: Call) {
    const { input, actor } = call;
    const ids = { enquiryId: randomUUID(), reference: referenceOf(randomBytes(8)), subjectIds: input.subjects.map(() => randomUUID()) };
    return this.commands.run(recordEnquiryOperation, call, {
      work: async (tx) => {
        const enquirer = await this.whoAsks.find(input.enquirer, tx);
        const taking = { ...ids, ...enquirer, now: tx.now, by: actor.id, workerId: actor.workerId };
        const recorded = recordEnquiry(input, taking, this.policy.current);
        await this.steps.begin(tx, recorded);
        return { output: told(recorded.enquiry), concerns: concernsOf(recorded.enquiry) };
      },
    });
  }
}
