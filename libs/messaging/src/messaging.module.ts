import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { catalogue } from '@custodian/contracts';
import { Lease } from '@custodian/platform';
import { Publisher } from './bus/publisher';
import { BusMetrics } from './bus-metrics';
import { BusClient } from './calls/bus-client';
import { CallDoor } from './calls/call-door';
import { ClosedCalls } from './calls/closed-calls';
import { Replies } from './calls/replies';
import { BusServer, Doors } from './consuming/bus-server';
import { Consumption } from './consuming/consumption';
import { MongoWatch } from './consuming/mongo-watch';
import { EventDoor, Mishaps } from './inbox/event-door';
import { Held } from './inbox/held';
import { Inbox } from './inbox/inbox';
import { Ladder } from './inbox/ladder';
import { Positions } from './inbox/positions';
import { Beginnings } from './inbox/beginnings';
import { Sweep } from './inbox/sweep';
import { Tally } from './inbox/tally';
import { Background, BusLife } from './life';
import { ladderMs, type MessagingOptions, MessagingSettings } from './options';
import { Outbox } from './outbox/outbox';
import { Relay, RelayPorts } from './outbox/relay';
import { UnitOfWork } from './outbox/unit-of-work';
import { GraveDoor } from './parked/grave-door';
import { Parked } from './parked/parked';
import { Parking, ParkingPorts } from './parked/parking';
import { Store } from './store';
import { ServiceKeys } from './vouching/service-keys';

/** A service's place on the bus. Needs a mongoose connection and the platform module. Global. */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    const settings = new MessagingSettings(options.service, options.rabbitUrl, options.consume ?? true, {
      ladderMs: options.ladderMs ?? ladderMs,
      messages: options.messages ?? catalogue,
      users: options.users ?? 'own',
    });
    const outbox = [UnitOfWork, Outbox, Relay, RelayPorts, { provide: Lease, inject: [Store], useFactory: (store: Store) => new Lease(store.leases, `relay/${settings.service}`, randomUUID()) }];
    const inbox = [Inbox, Held, Positions, Tally, Sweep, Beginnings, EventDoor, Mishaps, Ladder];
    const parked = [Parked, Parking, ParkingPorts, GraveDoor];
    const calls = [{ provide: ServiceKeys, useFactory: () => ServiceKeys.read(options.keys) }, ClosedCalls, BusClient, Replies, CallDoor];
    const consuming = [BusServer, Doors, Consumption, MongoWatch];
    return {
      module: MessagingModule,
      global: true,
      providers: [{ provide: MessagingSettings, useValue: settings }, Store, Publisher, BusMetrics, BusLife, Background, ...outbox, ...inbox, ...parked, ...calls, ...consuming],
      exports: [UnitOfWork, Outbox, Inbox, BusServer, BusClient, Parked],
    };
  }
}
