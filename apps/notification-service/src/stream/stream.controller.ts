import { randomUUID } from 'node:crypto';
import { SignIn, tokenEndsAt } from '@custodian/operations';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { Response } from 'express';
import { settings } from '../settings';
import { eventOf } from './change';
import { WatchInbox } from './watch-inbox.usecase';

/** One's own inbox, live: an event for each notice that comes or changes, by id and reference only (server-sent events). */
@Controller('notices')
export class StreamController {
  constructor(
    private readonly signIn: SignIn,
    private readonly watchInbox: WatchInbox,
  ) {}

  /** Ends with the caller's token; `Last-Event-ID` goes on where the last one ended. */
  @Get('stream')
  async stream(@Headers('authorization') authorization: string | undefined, @Headers('last-event-id') lastEventId: string | undefined, @Res() response: Response): Promise<void> {
    const actor = await this.signIn.actorOf(authorization);
    const waiting: string[] = [];
    const write = (text: string): void => { if (response.headersSent) response.write(text); else waiting.push(text); };
    const endWatch = await this.watchInbox.of(actor, { correlationId: randomUUID(), ...(lastEventId !== undefined && { lastEventId }) }, {
      tell: (change) => { write(eventOf(change)); },
      missed: () => response.end(),
    });
    const beat = setInterval(() => { write(': still here\n\n'); }, settings.STREAM_BEAT_SECONDS * 1000);
    const limit = setTimeout(() => response.end(), Math.max(0, Math.min(tokenEndsAt(authorization) - Date.now(), 2 ** 31 - 1)));
    response.once('close', () => {
      endWatch();
      clearInterval(beat);
      clearTimeout(limit);
    });
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write(`retry: 2000\n\n${waiting.join('')}`);
  }
}
