import { randomUUID } from 'node:crypto';
import { type OutputOf, reportSighting } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { notToCome } from '../rule/not-to-come';
import { decided } from '../rule/decided.usecase';
import { reportedByPerson } from './circulation';
import { Circulations } from './circulations.repository';
import { Recognise } from './recognise.usecase';

/** Tells home what somebody here has seen (MOV-83). What they say goes there, and is not kept here. */
@Injectable()
export class ReportSighting {
  constructor(
    private readonly commands: Commands,
    private readonly circulations: Circulations,
    private readonly recognise: Recognise,
  ) {}

  run(call: CallOf<typeof reportSighting>): Promise<OutputOf<typeof reportSighting>> {
    const { circulationId, seenAt, account, ring } = call.input;
    const sightingId = randomUUID();
    return this.commands.run(reportSighting, call, {
      load: (tx) => this.circulations.get(circulationId, tx.session),
      work: async (tx, before) => {
        const outcome = decided(() => {
          notToCome(tx.now, new Date(seenAt));
          return reportedByPerson(before, sightingId, new Date(seenAt));
        });
        await this.recognise.save(tx, before, outcome, { account, ring });
        return { output: { circulationId, sightingId, version: outcome.circulation.version }, concerns: { resourceId: circulationId, told: true } };
      },
    });
  }
}
