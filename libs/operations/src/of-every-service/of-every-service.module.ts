import type { Service } from '@custodian/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { AuditEntries } from './audit-entries.usecase';
import { AuditTexts } from './audit-texts.usecase';
import { controllerOf } from './of-every-service.controller';
import { Keys } from './keys.usecase';
import { ParkedMessages } from './parked-messages.usecase';

/** Parked messages and the audit trail of one service. */
@Module({})
export class OperationsOfEveryModule {
  static forService(service: Service): DynamicModule {
    return { module: OperationsOfEveryModule, controllers: [controllerOf(service)], providers: [ParkedMessages, AuditEntries, AuditTexts, Keys] };
  }
}
