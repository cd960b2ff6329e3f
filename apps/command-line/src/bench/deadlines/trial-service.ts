import { type INestApplication, Injectable, Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken, InjectConnection, MongooseModule } from '@nestjs/mongoose';
import { type Deadline, Deadlines, DeadlinesModule, Fires } from '@custodian/deadlines';
import { connectBus, MessagingModule, type Tx, UnitOfWork } from '@custodian/messaging';
import { Metrics, PlatformModule } from '@custodian/platform';
import type { Connection } from 'mongoose';
import { serviceKeys } from '../../deployment/service-keys';

/** Nothing listens there: what is announced stays in the outbox. */
const noBroker = 'amqp://127.0.0.1:1';
const service = 'register-service';

export interface Place {
  readonly mongoUrl: string;
  readonly redisUrl: string;
  readonly authority: string;
  readonly database: string;
  readonly sweepSeconds: number;
  /** How long Bull believes in a process that says nothing, and how often it looks. */
  readonly lockSeconds?: number;
  /** An instant at which its clock starts. */
  readonly testClock?: string;
  /** Sees the commands sent to MongoDB. */
  readonly monitored?: (connection: Connection) => void;
}

/** What whoever tries it makes the handler do, inside its transaction. */
@Injectable()
export class Script {
  onFire: (tx: Tx, deadline: Deadline) => Promise<void> | void = () => undefined;
}

/** Writes down each deadline that passes, in the transaction that fires it. */
@Injectable()
export class Effects {
  constructor(
    private readonly script: Script,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @Fires('trial', 'other-trial')
  async onPassed(tx: Tx, deadline: Deadline): Promise<void> {
    const { deadlineId, gen, firedBy } = deadline;
    await this.connection.collection('effects').insertOne({ deadlineId, gen, firedBy, at: new Date() }, { session: tx.session });
    await this.script.onFire(tx, deadline);
  }
}

export interface Started {
  readonly app: INestApplication;
  readonly deadlines: Deadlines;
  readonly script: Script;
  readonly connection: Connection;
  readonly metrics: Metrics;
  readonly inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** A service with deadlines, as production starts one, but for a broker. */
export async function startTrialService(place: Place, further: Pick<ModuleMetadata, 'providers' | 'controllers'> = {}): Promise<Started> {
  const settings = { NODE_ENV: 'test' as const, AUTHORITY: place.authority, HTTP_HOST: '127.0.0.1', HTTP_PORT: 0, TRUST_PROXY: 0, REQUEST_HEAD_SECONDS: 10, REQUEST_SECONDS: 60, OIDC_ISSUER: 'http://127.0.0.1', OIDC_AUDIENCE: 'custodian', OIDC_STEP_UP_ACR: 'strong', LOG_LEVEL: process.env.DEADLINES_TEST_LOG === '1' ? ('debug' as const) : ('error' as const), TEST_CLOCK: place.testClock };

  @Module({
    imports: [
      PlatformModule.forRoot(service, settings),
      MongooseModule.forRoot(place.mongoUrl, { dbName: place.database, monitorCommands: place.monitored !== undefined }),
      MessagingModule.forRoot({ service, rabbitUrl: noBroker, users: 'shared', consume: false, keys: serviceKeys(place.authority, service) }),
      DeadlinesModule.forRoot({ service, authority: place.authority, redisUrl: place.redisUrl, queues: ['reviews', 'core-groups'], sweepSeconds: place.sweepSeconds, lockSeconds: place.lockSeconds }),
    ],
    controllers: further.controllers ?? [],
    providers: [Script, Effects, ...(further.providers ?? [])],
  })
  class Service {}

  const app = await NestFactory.create(Service, { logger: false, abortOnError: false });
  place.monitored?.(app.get<Connection>(getConnectionToken()));
  await connectBus(app).catch(async (thrown: unknown) => {
    await app.close();
    throw thrown;
  });
  return {
    app,
    deadlines: app.get(Deadlines),
    script: app.get(Script),
    connection: app.get<Connection>(getConnectionToken()),
    metrics: app.get(Metrics),
    inTransaction: (work) => app.get(UnitOfWork).run({ actorId: 'trial', correlationId: 'trial' }, work),
    stop: () => app.close(),
  };
}
