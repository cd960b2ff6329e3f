import { connectBus } from '@custodian/messaging';
import { startApp } from '@custodian/platform';
import { AppModule } from './app.module';
import { settings } from './settings';

void startApp('transfer-service', AppModule, settings, connectBus);
