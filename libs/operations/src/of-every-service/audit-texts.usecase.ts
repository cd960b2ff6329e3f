import { Texts, TrailReader } from '@custodian/audit';
import type { operationsOfEvery, Service } from '@custodian/contracts';
import { notFound, refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { CallOf } from '../call';
import { Commands } from '../commands';

type Its = (typeof operationsOfEvery)[Service]['eraseAuditText'];

/** Erases what people typed for the trail, where it must not be kept (REC-14). */
@Injectable()
export class AuditTexts {
  constructor(
    private readonly commands: Commands,
    private readonly trail: TrailReader,
    private readonly texts: Texts,
  ) {}

  erase(operation: Its, call: CallOf<Its>) {
    const { entryId, reason } = call.input;
    return this.commands.run(operation, call, {
      work: async (tx) => {
        if (!(await this.trail.hadText(entryId))) throw notFound('audit-text-not-found');
        if (!(await this.texts.erase(entryId, tx.session))) throw refused('audit-text-erased', 'What was typed for this entry has been erased before.');
        return { output: { entryId, textErased: true as const }, concerns: { resourceId: entryId, purpose: reason } };
      },
    });
  }
}
