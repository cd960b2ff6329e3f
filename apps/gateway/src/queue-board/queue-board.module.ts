import { createBullBoard } from '@bull-board/api';
import { ExpressAdapter } from '@bull-board/express';
import { alarmQueues } from '@custodian/contracts';
import { SignIn } from '@custodian/operations';
import { Problem } from '@custodian/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { lookAt } from './looked-at-queue.job';

const path = '/operations/queues';
/** It asks for typefaces elsewhere: nobody's browser does. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; object-src 'none'";

/** Serves what waits in every service's queues to operations, to look at and nothing else. */
export function serveQueueBoard(app: NestExpressApplication, { AUTHORITY, REDIS_URL }: { readonly AUTHORITY: string; readonly REDIS_URL: string }): void {
  const queues = lookAt(REDIS_URL, AUTHORITY, alarmQueues);
  const board = new ExpressAdapter().setBasePath(path);
  createBullBoard({ queues, serverAdapter: board, options: { uiConfig: { boardTitle: 'Custodian: queues', showWorkers: false } } });
  // Its own answer says what the library threw.
  board.setErrorHandler(() => ({ status: 500, body: { error: 'the queues cannot be looked at now' } }));
  const signIn = app.get(SignIn, { strict: false });
  app.use(path, (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', policy).setHeader('Cache-Control', 'no-store');
    admitted(signIn, request).then(() => { next(); }, next);
  });
  app.use(path, board.getRouter());
}

/** Throws 401 for who is not signed in, 403 for who is not of operations, 405 for anything but looking. */
async function admitted(signIn: SignIn, request: Request): Promise<void> {
  const { roles } = await signIn.actorOf(request.header('authorization'));
  if (!roles.includes('operations')) throw new Problem(403, 'not-permitted', 'You may not do this.');
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Problem(405, 'method-not-allowed', 'This is only to be looked at.');
}
