import { type DynamicModule, Module } from '@nestjs/common';
import { InjectConnection, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { ServiceSettings } from './common-settings';
import { connectedDatabase } from './database';
import { ReadinessChecks } from './health.controller';

/** A service's own database, waited for at start; the service is not ready without it. */
@Module({})
export class DatabaseModule {
  constructor(@InjectConnection() connection: Connection, checks: ReadinessChecks) {
    const works = async () => {
      await connectedDatabase(connection).command({ ping: 1 }, { timeoutMS: 2000, readPreference: 'primary' });
      return true;
    };
    checks.add({ name: 'mongodb', vital: true, works });
  }

  static forRoot(settings: Pick<ServiceSettings, 'MONGODB_URL' | 'MONGODB_DATABASE'>): DynamicModule {
    const connection = MongooseModule.forRoot(settings.MONGODB_URL, {
      dbName: settings.MONGODB_DATABASE,
      retryAttempts: Number.MAX_SAFE_INTEGER,
      retryDelay: 1000,
      verboseRetryLog: false,
      serverSelectionTimeoutMS: 5000,
      ignoreUndefined: true,
      writeConcern: { w: 'majority', journal: true },
    });
    return { module: DatabaseModule, imports: [connection] };
  }
}
