import { SignIn } from '@custodian/operations';
import { Problem } from '@custodian/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one signed-in person or program may call in a minute. */
export class Rate {
  constructor(readonly perMinute: number) {}
}

/** Lets in who is signed in and does not call too often. Throws 401, 429 or, with the sign-in service away, 503. */
@Injectable()
export class Visitors implements CanActivate {
  private readonly limiter: RateLimiterMemory;

  constructor(
    private readonly signIn: SignIn,
    rate: Rate,
  ) {
    this.limiter = new RateLimiterMemory({ points: rate.perMinute, duration: 60 });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const actor = await this.signIn.actorOf(http.getRequest<Request>().header('authorization'));
    try {
      await this.limiter.consume(actor.id);
      return true;
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      http.getResponse<Response>().setHeader('Retry-After', Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)));
      throw new Problem(429, 'too-many-requests', 'Too many requests; wait and try again.');
    }
  }
}
