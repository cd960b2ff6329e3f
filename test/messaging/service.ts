import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import { connectBus, MessagingModule, type MessagingOptions } from '@custodian/messaging';
import { serviceKeys } from '../../apps/command-line/src/deployment/service-keys';
import { PlatformModule } from '@custodian/platform';
import type { Connection } from 'mongoose';
import { Listener, Script } from './listener';
import { messages } from './messages';

export interface Place {
  readonly mongoUrl: string;
  /** `<authority>_<service>`: the authority's keys are used. */
  readonly database: string;
  readonly rabbitUrl: string;
  readonly ladderMs?: readonly number[];
  /** Without its handlers. */
  readonly deaf?: boolean;
  /** Sees the commands sent to MongoDB. */
  readonly monitored?: (connection: Connection) => void;
}

/** A whole service, as production starts one: notification-service listens and answers, enquiry-service announces and asks. */
export async function startService(service: MessagingOptions['service'], place: Place): Promise<Started> {
  const listens = service === 'notification-service';
  const settings = { NODE_ENV: 'test' as const, AUTHORITY: 'trial', HTTP_HOST: '127.0.0.1', HTTP_PORT: 0, TRUST_PROXY: 0, REQUEST_HEAD_SECONDS: 10, REQUEST_SECONDS: 60, OIDC_ISSUER: 'http://127.0.0.1', OIDC_AUDIENCE: 'custodian', OIDC_STEP_UP_ACR: 'strong', LOG_LEVEL: logLevel() };

  @Module({
    imports: [
      PlatformModule.forRoot(service, settings),
      MongooseModule.forRoot(place.mongoUrl, { dbName: place.database, monitorCommands: place.monitored !== undefined }),
      MessagingModule.forRoot({ service, rabbitUrl: place.rabbitUrl, users: 'shared', consume: listens, messages, ladderMs: place.ladderMs, keys: serviceKeys(place.database.replace(/_\w+$/u, ''), service) }),
    ],
    controllers: listens && !place.deaf ? [Listener] : [],
    providers: [Script],
  })
  class Service {}

  const app = await NestFactory.create(Service, { logger: false, abortOnError: false });
  place.monitored?.(app.get<Connection>(getConnectionToken()));
  await connectBus(app).catch(async (thrown: unknown) => {
    await app.close();
    throw thrown;
  });
  return { app, script: app.get(Script), connection: app.get<Connection>(getConnectionToken()), stop: () => app.close() };
}

export interface Started {
  readonly app: INestApplication;
  readonly script: Script;
  readonly connection: Connection;
  readonly stop: () => Promise<void>;
}

function logLevel(): 'error' | 'debug' {
  return process.env.MESSAGING_TEST_LOG === '1' ? 'debug' : 'error';
}
