import { largestBody, startApp } from '@custodian/platform';
import { raw } from 'express';
import { AppModule } from './app.module';
import { serveOpenApi } from './openapi/serve.module';
import { serveQueueBoard } from './queue-board/queue-board.module';
import { settings } from './settings';
import { mountEmbeddedIssuer } from './sign-in/embedded-issuer.client';

// Bodies go on as the bytes they are: the service that owns the operation parses them.
const readBodies = raw({ type: 'application/json', limit: largestBody });

void startApp(
  'gateway',
  AppModule,
  settings,
  async (app) => {
    if (settings.SIGN_IN === 'embedded') await mountEmbeddedIssuer(app, settings);
    serveOpenApi(app);
    serveQueueBoard(app, settings);
  },
  readBodies,
);
