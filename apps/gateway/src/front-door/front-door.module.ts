import { services } from '@custodian/contracts';
import { SignIn } from '@custodian/operations';
import { Log, ReadinessChecks } from '@custodian/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { settings } from '../settings';
import { CallCounts, Rate } from './call-counts.client';
import { FrontDoorController } from './front-door.controller';
import { Addresses, Owners } from './owners.client';
import { RouteGuard } from './route.guard';
import { StreamDoorController } from './stream-door.controller';
import { Visitors } from './visitors.guard';

@Module({
  controllers: [StreamDoorController, FrontDoorController],
  providers: [
    {
      provide: Addresses,
      useValue: new Addresses({ 'register-service': settings.REGISTER_URL, 'enquiry-service': settings.ENQUIRY_URL, 'transfer-service': settings.TRANSFER_URL, 'notification-service': settings.NOTIFICATION_URL }),
    },
    { provide: Rate, useValue: new Rate(settings.RATE_PER_MINUTE, settings.REDIS_URL, `custodian:${settings.AUTHORITY}:gateway:calls`) },
    { provide: SignIn, useFactory: (log: Log) => new SignIn(settings, log), inject: [Log] },
    Owners,
    CallCounts,
    RouteGuard,
    Visitors,
  ],
})
export class FrontDoorModule implements OnModuleInit {
  constructor(
    private readonly owners: Owners,
    private readonly checks: ReadinessChecks,
  ) {}

  /** An owner that is away leaves the door open: what the others answer still passes. */
  onModuleInit(): void {
    for (const service of services) this.checks.add({ name: service, vital: false, works: () => this.owners.isThere(service) });
  }
}
