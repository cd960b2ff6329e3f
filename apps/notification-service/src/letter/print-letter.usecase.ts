import { createHash } from 'node:crypto';
import { printLetter } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { printSheet } from '@custodian/paper';
import { AuthorityPolicy } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { letterTo } from './letter-to';
import { Letters } from './letters.repository';
import { type Matter, withPrint } from './matter';
import { notWithdrawn } from './not-withdrawn';
import { type Asked, TheRecord } from './record.client';

/** Prints a letter: what the Record says now, on paper and nowhere else. Who printed it when is kept. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly commands: Commands,
    private readonly letters: Letters,
    private readonly record: TheRecord,
    private readonly policy: AuthorityPolicy,
  ) {}

  async run(call: CallOf<typeof printLetter>) {
    const { matterId, recipientId, address } = call.input;
    const asked = await this.record.about(printLetter, call, matterId, address && { recipientId, ...address });
    return this.commands.run(printLetter, call, {
      load: (tx) => this.letters.get(matterId, tx.session),
      resource: () => asked.resource(),
      work: async (tx, before) => {
        notWithdrawn(before);
        const { recipientId: id, as } = asked.recipient(recipientId);
        const { matter, copy } = withPrint(before, { recipientId: id, as }, { key: keyOf(call), printedAt: tx.now, printedBy: call.actor.id });
        const output = await this.printed(call, matter, asked, { copy, now: tx.now });
        await this.letters.keepPrint(tx, matter);
        return { output, concerns: { resourceId: matterId, childIds: [asked.known().childId], told: true } };
      },
    });
  }

  private async printed({ input }: CallOf<typeof printLetter>, matter: Matter, asked: Asked, { copy, now }: { readonly copy: boolean; readonly now: Date }) {
    const { matterId, recipientId, address } = input;
    const to = asked.recipient(recipientId);
    const { words, desks } = this.policy.current;
    const sheet = letterTo({ matter, about: asked.known(), to: { ...to, address: address ?? to.address }, today: localDateOf(now), copy, words, desks });
    const { pdf, pages } = await printSheet(sheet, now);
    const addressed = address !== undefined || typeof to.address !== 'string';
    return { matterId, recipientId, copy, addressed, pages, pdf: pdf.toString('base64'), sha256: createHash('sha256').update(pdf).digest('hex') };
  }
}

/** One command's print has one key, whatever the caller made theirs of. */
function keyOf({ actor, idempotencyKey = '' }: CallOf<typeof printLetter>): string {
  return createHash('sha256').update(`${actor.id} ${idempotencyKey}`).digest('base64');
}
