import { ReadinessChecks } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { InjectConnection, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { settings } from './settings';

/** The service's own database, waited for at start; the service is not ready without it. */
@Module({
  imports: [
    MongooseModule.forRoot(settings.MONGODB_URL, {
      dbName: settings.MONGODB_DATABASE,
      retryAttempts: Number.MAX_SAFE_INTEGER,
      retryDelay: 1000,
      verboseRetryLog: false,
      serverSelectionTimeoutMS: 5000,
      ignoreUndefined: true,
      writeConcern: { w: 'majority', journal: true },
    }),
  ],
})
export class DatabaseModule {
  constructor(@InjectConnection() connection: Connection, checks: ReadinessChecks) {
    const works = async () => {
      await connection.getClient().db(connection.name).command({ ping: 1 }, { timeoutMS: 2000, readPreference: 'primary' });
      return true;
    };
    checks.add({ name: 'mongodb', vital: true, works });
  }
}
