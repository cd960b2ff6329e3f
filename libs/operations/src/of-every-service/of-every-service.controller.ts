import { operationsOfEvery, type Service } from '@custodian/contracts';
import { Controller, type Type } from '@nestjs/common';
import type { CallOf } from '../call';
import { Door, TheCall } from '../door';
import { AuditEntries } from './audit-entries.usecase';
import { AuditTexts } from './audit-texts.usecase';
import { Keys } from './keys.usecase';
import { ParkedMessages } from './parked-messages.usecase';

/** The doors of the operations every service has, for one service. */
export function controllerOf(service: Service): Type {
  const { parked, keys, audit, eraseAuditText, whoLooked } = operationsOfEvery[service];

  @Controller()
  class OfEveryServiceController {
    constructor(
      private readonly parkedMessages: ParkedMessages,
      private readonly auditEntries: AuditEntries,
      private readonly auditTexts: AuditTexts,
      private readonly ofKeys: Keys,
    ) {}

    @Door(parked.list)
    listParked(@TheCall() call: CallOf<typeof parked.list>) {
      return this.parkedMessages.list(parked.list, call);
    }

    @Door(parked.replay)
    replayParked(@TheCall() call: CallOf<typeof parked.replay>) {
      return this.parkedMessages.replay(parked.replay, call);
    }

    @Door(parked.setAside)
    setAsideParked(@TheCall() call: CallOf<typeof parked.setAside>) {
      return this.parkedMessages.setAside(parked.setAside, call);
    }

    @Door(audit)
    listAuditEntries(@TheCall() call: CallOf<typeof audit>) {
      return this.auditEntries.list(audit, call);
    }

    @Door(whoLooked)
    listWhoLooked(@TheCall() call: CallOf<typeof whoLooked>) {
      return this.auditEntries.whoLooked(whoLooked, call);
    }

    @Door(eraseAuditText)
    eraseText(@TheCall() call: CallOf<typeof eraseAuditText>) {
      return this.auditTexts.erase(eraseAuditText, call);
    }

    @Door(keys.get)
    getKeys(@TheCall() call: CallOf<typeof keys.get>) {
      return this.ofKeys.get(keys.get, call);
    }

    @Door(keys.rotate)
    rotateKeys(@TheCall() call: CallOf<typeof keys.rotate>) {
      return this.ofKeys.rotate(keys.rotate, call);
    }
  }

  return OfEveryServiceController;
}
