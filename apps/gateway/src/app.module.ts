import { PlatformModule } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { FrontDoorModule } from './front-door/front-door.module';
import { settings } from './settings';
import { PeopleController } from './sign-in/people.controller';

@Module({
  imports: [PlatformModule.forRoot('gateway', settings), FrontDoorModule],
  controllers: settings.SIGN_IN === 'embedded' ? [PeopleController] : [],
})
export class AppModule {}
