import { SignIn } from '@custodian/operations';
import { Log, Metrics, Problem } from '@custodian/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CallCounts } from './call-counts.client';
import { routeOf } from './route.guard';

const overLimit = new WeakSet<Request>();

/** Whether a request was let through although its person calls too often. */
export function isOverLimit(request: Request): boolean {
  return overLimit.has(request);
}

/**
 * Lets in who is signed in and does not call too often. Throws 401, 429 or, with the sign-in service away, 503.
 * What somebody on the telephone waits for is let through however often it is called.
 */
@Injectable()
export class Visitors implements CanActivate {
  private readonly overLimit;

  constructor(
    private readonly signIn: SignIn,
    private readonly counts: CallCounts,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.overLimit = metrics.counter('gateway_calls_over_limit_total', 'Calls beyond what one person may call', ['route', 'outcome']);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const actor = await this.signIn.actorOf(request.header('authorization'));
    const secondsToWait = await this.counts.count(actor.id);
    if (secondsToWait === undefined) return true;
    const { pattern, onTheTelephone } = routeOf(request);
    this.overLimit.inc({ route: pattern, outcome: onTheTelephone ? 'let-through' : 'refused' });
    if (!onTheTelephone) {
      http.getResponse<Response>().setHeader('Retry-After', secondsToWait);
      throw new Problem(429, 'too-many-requests', 'Too many requests; wait and try again.');
    }
    this.log.warn('gateway.over-limit', { actorId: actor.id, route: pattern });
    overLimit.add(request);
    return true;
  }
}
