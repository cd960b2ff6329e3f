import { type Audience, findRecipients } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Audiences } from './audience.usecase';
import type { RecipientFound } from './meant';

/** Who must know, each once: as whom they were found first. */
@Injectable()
export class FindRecipients {
  constructor(
    private readonly queries: Queries,
    private readonly audiences: Audiences,
  ) {}

  run(call: CallOf<typeof findRecipients>) {
    const { audience, at } = call.input;
    return this.queries.run(findRecipients, call, {
      work: async () => {
        const day = localDateOf(new Date(at));
        const recipients = new Map<string, RecipientFound>();
        for (const asked of audience) {
          for (const found of await this.audiences.find(asked, day)) if (!recipients.has(found.recipientId)) recipients.set(found.recipientId, found);
        }
        return { output: { recipients: [...recipients.values()] }, concerns: { childIds: [...new Set(audience.flatMap(childOf))] } };
      },
    });
  }
}

function childOf(asked: Audience): string[] {
  if ('leadWorkerOf' in asked) return [asked.leadWorkerOf];
  if ('coreGroupOf' in asked) return [asked.coreGroupOf];
  if ('conferenceMembersOf' in asked) return [asked.conferenceMembersOf];
  return 'policeFor' in asked ? [asked.policeFor] : [];
}
