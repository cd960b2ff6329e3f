import { randomUUID } from 'node:crypto';
import { AuditTrail } from '@custodian/audit';
import { missingRecognised, sightingReported } from '@custodian/contracts';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { type Circulation, type Recognised, recognised } from './circulation';
import { Circulations } from './circulations.repository';

/** Where it is said that somebody was recognised: to the people here, to home, and in the trail. */
@Injectable()
export class Saying {
  constructor(
    readonly dispatches: Dispatches,
    readonly trail: AuditTrail,
    readonly policy: AuthorityPolicy,
  ) {}
}

/** What a person says of whom they have seen. */
export interface Account {
  readonly account: string;
  readonly ring: string;
}

/** Keeps that somebody here may be a child missing from elsewhere, tells the people here, and reports it home: one transaction, once for each enquiry and each entry (MOV-83, MOV-84). */
@Injectable()
export class Recognise {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly circulations: Circulations,
    private readonly saying: Saying,
  ) {}

  /** By the service itself. */
  async run(circulationId: string, found: Omit<Recognised, 'reported' | 'sightingId'>, correlationId: string): Promise<void> {
    const sightingId = randomUUID();
    await this.unit.run({ actorId: 'service:transfer-service', correlationId }, async (tx) => {
      const before = await this.circulations.find(circulationId, tx.session);
      const outcome = before && recognised(before, { ...found, sightingId });
      if (!outcome) return;
      await this.save(tx, before, outcome);
      const { enquiryId, childId, kind } = found;
      await this.saying.trail.append(
        {
          entryId: randomUUID(), at: tx.now, service: 'transfer-service', actorId: 'service:transfer-service', roles: ['service'], action: 'transfer.recognise', outcome: outcome.recognised.reported ? 'told' : 'done',
          purpose: kind, childIds: childId === undefined ? [] : [childId], ...(enquiryId !== undefined && { enquiryId }), resourceId: circulationId, correlationId,
        },
        tx.session,
      );
    });
  }

  /** In a transaction, with what a person says of it. */
  async save(tx: Tx, before: Circulation, { circulation, recognised: seen }: { readonly circulation: Circulation; readonly recognised: Recognised }, said?: Account): Promise<void> {
    const { circulationId, from, missingId } = circulation;
    const { sightingId, kind, band, enquiryId, childId, at, reported } = seen;
    await this.circulations.keep(before, circulation, tx.session);
    await tx.announce(missingRecognised, { circulationId, sightingId, kind, ...(band && { likeness: band }), enquiryId, childId });
    if (!reported) return;
    const { duty, outOfHours } = this.saying.policy.current.desks;
    const ring = `${duty.name}, ${duty.phone}; ${outOfHours.phone}`.slice(0, 120);
    const report = { sightingId, missingId, kind, ...(band && band !== 'possible' && { likeness: band }), seenAt: at.toISOString(), ring, ...said };
    await this.saying.dispatches.send(tx, from, sightingReported, report, { about: { missingId } });
  }
}
