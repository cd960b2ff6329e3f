import { randomUUID } from 'node:crypto';
import { SignIn } from '@custodian/operations';
import { Problem } from '@custodian/platform';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CallCounts } from './call-counts.client';
import { Owners } from './owners.client';
import { correlationHeader } from './route.guard';
import { correlationIdOf } from './trace';

const passedOn = ['authorization', 'last-event-id'] as const;

/** The one way through the front door that stays open: somebody's own inbox, live (server-sent events). */
@Controller('api/notices/stream')
export class StreamDoorController {
  constructor(
    private readonly owners: Owners,
    private readonly signIn: SignIn,
    private readonly counts: CallCounts,
  ) {}

  /** What the service says goes out as it comes; an end on either side ends the other. */
  @Get()
  async pass(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.setHeader(correlationHeader, correlationIdOf(request.header(correlationHeader), randomUUID()));
    const actor = await this.signIn.actorOf(request.header('authorization'));
    const secondsToWait = await this.counts.count(actor.id);
    if (secondsToWait !== undefined) {
      response.setHeader('Retry-After', secondsToWait);
      throw new Problem(429, 'too-many-requests', 'Too many requests; wait and try again.');
    }
    const gone = new AbortController();
    response.once('close', () => { gone.abort(); });
    const headers = Object.fromEntries(passedOn.flatMap((name) => (request.header(name) === undefined ? [] : [[name, request.header(name)]])));
    const answer = await this.owners.open('notification-service', { method: 'GET', path: '/notices/stream', headers }, gone.signal);
    answer.on('error', () => response.destroy());
    response.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? 'application/octet-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    answer.pipe(response);
  }
}
