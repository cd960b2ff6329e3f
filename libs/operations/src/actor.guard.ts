import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Actor } from '@custodian/access';
import { Problem } from '@custodian/platform';
import type { Request } from 'express';
import { SignIn } from './sign-in';

const actors = new WeakMap<Request, Actor>();

/** Whoever signed in to this request. Throws 401 where nobody did. */
export function actorOf(request: Request): Actor {
  const actor = actors.get(request);
  if (!actor) throw new Problem(401, 'not-signed-in', 'Sign in first.');
  return actor;
}

/** Checks the bearer token of every HTTP call; a message over the bus carries its actor itself. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(private readonly signIn: SignIn) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    actors.set(request, await this.signIn.actorOf(request.header('authorization')));
    return true;
  }
}
