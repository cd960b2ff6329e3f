import { type DynamicModule, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Clock } from './clock';
import type { AppSettings } from './common-settings';
import { HealthController, ReadinessChecks } from './health.controller';
import { Log } from './log';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

/** What every app starts with: clock, log, metrics, health. Global. */
@Module({})
export class PlatformModule {
  static forRoot(service: string, settings: AppSettings): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Clock, useValue: new Clock(settings.TEST_CLOCK ? new Date(settings.TEST_CLOCK) : undefined) },
        { provide: Log, useValue: new Log(service, settings.AUTHORITY, settings.LOG_LEVEL) },
        { provide: Metrics, useValue: new Metrics(service, settings.AUTHORITY) },
        ReadinessChecks,
      ],
      exports: [Clock, Log, Metrics, ReadinessChecks],
    };
  }
}
