import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AlarmClock } from './alarm-clock.job';
import { AlarmQueuesModule } from './alarm-queues.module';
import { DeadlineMetrics } from './deadline-metrics';
import { Deadlines } from './deadlines';
import { DeadlineRows } from './deadlines.repository';
import { Firing, FiringWatch } from './firing';
import { Handlers } from './handlers';
import { Bell, DeadlinesLife } from './life';
import { DeadlineSettings, type DeadlinesOptions } from './settings';
import { Sweep, SweepPorts } from './sweep.job';

/** The deadlines of one service: rows in its MongoDB, alarms in Redis. Needs the platform, database and messaging modules. Global. */
@Module({})
export class DeadlinesModule {
  static forRoot(options: DeadlinesOptions): DynamicModule {
    return {
      module: DeadlinesModule,
      global: true,
      imports: [DiscoveryModule, AlarmQueuesModule.forRoot(options)],
      providers: [
        { provide: DeadlineSettings, useValue: new DeadlineSettings(options) },
        DeadlineRows, Handlers, AlarmClock, Deadlines, DeadlineMetrics, FiringWatch, Firing, SweepPorts, Sweep, Bell, DeadlinesLife,
      ],
      exports: [Deadlines],
    };
  }
}
