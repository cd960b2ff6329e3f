import { randomBytes } from 'node:crypto';
import { overLimitHeader } from '@custodian/contracts';
import { Problem } from '@custodian/platform';
import { All, Controller, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isJsonInUtf8 } from './content-type';
import { Owners } from './owners.client';
import { correlationHeader, RouteGuard, routeOf } from './route.guard';
import { traceparentOf } from './trace';
import { isOverLimit, Visitors } from './visitors.guard';

const passedOn = ['authorization', 'idempotency-key', 'if-match'] as const;
const passedBack = ['content-type', 'cache-control', 'etag', 'retry-after', 'www-authenticate'] as const;

/** The one front door: everything below `/api` goes to the service that owns the path, and its answer comes back as it is. */
@Controller('api')
export class FrontDoorController {
  constructor(private readonly owners: Owners) {}

  @All('*path')
  @UseGuards(RouteGuard, Visitors)
  async pass(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const answer = await this.owners.ask(routeOf(request).owner, {
      method: request.method,
      path: request.originalUrl.slice('/api'.length),
      headers: {
        ...Object.fromEntries(passedOn.flatMap((name) => (request.header(name) === undefined ? [] : [[name, request.header(name)]]))),
        ...(isOverLimit(request) && { [overLimitHeader]: '1' }),
        ...(body && { 'content-type': 'application/json', 'content-length': body.length }),
        [correlationHeader]: response.getHeader(correlationHeader),
        traceparent: traceparentOf(request.header('traceparent'), randomBytes(24).toString('hex')),
      },
      body,
    });
    for (const name of passedBack) {
      const value = answer.headers[name];
      if (value !== undefined) response.setHeader(name, value);
    }
    response.status(answer.status).setHeader('Content-Length', answer.body.length).end(answer.body);
  }
}

/** The body's bytes, if there is one. Throws 415 for anything but JSON in UTF-8. */
function bodyOf(request: Request): Buffer | undefined {
  const body: unknown = request.body;
  const sent = request.headers['transfer-encoding'] !== undefined || Number(request.header('content-length') ?? 0) > 0;
  if (!sent) return undefined;
  if (!isJsonInUtf8(request.header('content-type')) || !Buffer.isBuffer(body)) throw new Problem(415, 'wrong-media-type', 'Send application/json in UTF-8.');
  return body;
}
