import { Controller, Get } from '@nestjs/common';
import { settings } from '../settings';
import { madeUpGrant, tourClient } from './embedded-issuer.client';
import { madeUpPassword, madeUpPeopleOf } from './made-up-people';
import { secondFactorSecret, secondFactorUri } from './second-factor.client';

/** Says who can be signed in as, and how, where people are made up. */
@Controller('sign-in')
export class PeopleController {
  @Get()
  people() {
    const people = madeUpPeopleOf(settings.AUTHORITY);
    return {
      people,
      password: madeUpPassword,
      secondFactor: { secret: secondFactorSecret, uri: secondFactorUri, send: 'otp' },
      tokenEndpoint: `${settings.OIDC_ISSUER}/token`,
      send: { grant_type: madeUpGrant, client_id: tourClient, username: people[0]?.username, password: madeUpPassword },
    };
  }
}
