import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Log } from './log';
import { Problem, problemOf } from './problem';

/** Turns whatever was thrown into problem+json. Codes and sentences of ours only: a library's message may quote the input. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = problemOf(withoutItsMessage(thrown));
    if (problem.status >= 500) this.log.error('call.failed', { code: problem.code, method: http.getRequest<Request>().method }, thrown);
    if (response.headersSent) return;
    if (problem.status === 401 && !response.hasHeader('WWW-Authenticate')) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

const ofLibraries: Partial<Record<number, [string, string]>> = {
  400: ['malformed', 'The request could not be read.'],
  401: ['not-signed-in', 'Sign in first.'],
  404: ['no-such-path', 'There is nothing at this path.'],
  413: ['too-large', 'The request is larger than is taken here.'],
  415: ['wrong-media-type', 'Send application/json in UTF-8.'],
  429: ['too-many-requests', 'Too many requests; wait and try again.'],
  503: ['not-ready', 'Not ready yet.'],
};

/** Errors of Nest and of Express's body parser carry a status; a fixed sentence of ours replaces their text. Any other 4xx of theirs is a request they could not read. */
function withoutItsMessage(thrown: unknown): unknown {
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (thrown instanceof Problem || status === undefined) return thrown;
  const known = ofLibraries[status];
  if (known) return new Problem(status, ...known);
  return status < 500 ? new Problem(400, 'malformed', 'The request could not be read.') : thrown;
}

function statusOf(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
}
