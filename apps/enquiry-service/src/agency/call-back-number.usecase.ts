import { randomUUID } from 'node:crypto';
import { proposeCallBackNumber } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Approval, type Approved, BeginProposal, type CallOf, mustStandAsDecidedOn } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Agencies } from './agencies.repository';
import { withNewNumber } from './new-number';

/** New numbers of an agency: begun by one person, approved by another, in force after a while (ENQ-03). */
@Injectable()
export class CallBackNumbers {
  constructor(
    private readonly beginning: BeginProposal,
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
    approval: Approval,
  ) {
    approval.means('call-back-number', (tx, approved) => this.carryOut(tx, approved));
  }

  propose(call: CallOf<typeof proposeCallBackNumber>) {
    const { agencyId, reason: _kept, ...wanted } = call.input;
    return this.beginning.run(proposeCallBackNumber, call, {
      load: (tx) => this.agencies.get(agencyId, tx.session),
      change: (tx, agency) => {
        withNewNumber(agency, wanted, randomUUID(), this.at(tx));
        return Promise.resolve({ change: { kind: 'call-back-number', agencyId, ...wanted }, decidedOn: [{ id: agencyId, version: agency.version }], concerns: {} });
      },
    });
  }

  private async carryOut(tx: Tx, { change, decidedOn }: Approved<'call-back-number'>) {
    const agency = await this.agencies.get(change.agencyId, tx.session);
    mustStandAsDecidedOn({ decidedOn }, new Map([[agency.agencyId, agency.version]]));
    await this.agencies.change(withNewNumber(agency, change, randomUUID(), this.at(tx)), tx.session);
    return {};
  }

  private at({ now }: Tx) {
    return { now, waitsHours: this.policy.current.enquiry.callBack.newNumberWaits.hours };
  }
}
