import { startApp } from '@custodian/platform';
import { AppModule } from './app.module';
import { settings } from './settings';

void startApp('interchange', AppModule, settings);
