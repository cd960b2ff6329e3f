import { Log } from '@custodian/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { ActorGuard } from './actor.guard';
import { Commands } from './commands';
import { IdempotencyKeys } from './idempotency-keys.repository';
import { Queries } from './queries';
import { SignIn, type SignInSettings } from './sign-in';

/** What surrounds every operation of a service: who calls, may they, once only, written down. Global. */
@Module({})
export class OperationsModule {
  static forRoot(settings: SignInSettings): DynamicModule {
    return {
      module: OperationsModule,
      global: true,
      providers: [{ provide: SignIn, useFactory: (log: Log) => new SignIn(settings, log), inject: [Log] }, ActorGuard, IdempotencyKeys, Commands, Queries],
      exports: [SignIn, ActorGuard, Commands, Queries],
    };
  }
}
