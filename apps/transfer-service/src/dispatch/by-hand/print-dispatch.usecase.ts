import { createHash } from 'node:crypto';
import { findBetween, printDispatch } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { capital, printSheet } from '@custodian/paper';
import { AuthorityPolicy, Clock, refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../../custodian/custodians.repository';
import { settings } from '../../settings';
import type { DispatchOutRow } from '../outgoing/dispatch-out-row.schema';
import { DispatchesOut } from '../outgoing/dispatches-out.repository';
import { letterTo } from './letter/letter-to';

/** What a letter to another custodian is made with. */
@Injectable()
export class LetterPorts {
  constructor(
    readonly policy: AuthorityPolicy,
    readonly clock: Clock,
  ) {}
}

/** Prints what goes to a custodian by hand: on paper and nowhere else. */
@Injectable()
export class PrintDispatch {
  constructor(
    private readonly queries: Queries,
    private readonly rows: DispatchesOut,
    private readonly custodians: Custodians,
    private readonly ports: LetterPorts,
  ) {}

  run(call: CallOf<typeof printDispatch>) {
    return this.queries.run(printDispatch, call, {
      load: () => this.rows.get(call.input.dispatchId),
      work: async (row) => {
        const { pdf, pages } = await this.printed(row);
        return {
          output: { dispatchId: row._id, pages, pdf: pdf.toString('base64'), sha256: createHash('sha256').update(pdf).digest('hex') },
          concerns: { resourceId: row._id, ...(row.about.childId !== undefined && { childIds: [row.about.childId] }) },
        };
      },
    });
  }

  private async printed(row: DispatchOutRow) {
    const said = await this.rows.saidIn(row);
    if (!said) throw refused('dispatch-erased', 'What this dispatch said is erased: it has arrived, or somebody has recorded how they sent it.');
    if (row.status !== 'by-hand' && row.status !== 'undelivered') throw refused('dispatch-not-by-hand', 'This dispatch is not to be sent by hand.');
    const message = findBetween(said.message, said.version);
    if (!message) throw new Error('a dispatch of ours is of no message that is known here');
    const { policy, clock } = this.ports;
    const { words, desks } = policy.current;
    const now = clock.now();
    const letterhead = settings.LETTERHEAD.length === 0 ? [capital(settings.AUTHORITY)] : settings.LETTERHEAD;
    const to = await this.custodians.get(row.to);
    return printSheet(letterTo({ dispatchId: row._id, moveId: row.about.moveId, message, payload: said.payload, to, today: localDateOf(now), letterhead, words, desks }), now);
  }
}
