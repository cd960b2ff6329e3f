import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { BusCall } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import type { Request } from 'express';
import { noActor, vouchedActor } from './vouched-actor';
import type { CallOf } from './call';
import { SignIn } from './sign-in';

type KnownCaller = Pick<CallOf<never>, 'actor' | 'askedBy' | 'opened'>;

const callers = new WeakMap<Request | BusCall, KnownCaller>();

/** Whoever makes this call. Throws 401 where nobody is known to. */
export function callerOf(call: Request | BusCall): KnownCaller {
  const caller = callers.get(call);
  if (!caller) throw new Problem(401, 'not-signed-in', 'Sign in first.');
  return caller;
}

/** Finds out who calls: by the bearer token of an HTTP request; over the bus by the word of a service, or by a token too. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(private readonly signIn: SignIn) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() === 'http') {
      const request = context.switchToHttp().getRequest<Request>();
      callers.set(request, { actor: await this.signIn.actorOf(request.header('authorization')) });
    } else {
      const call = context.switchToRpc().getContext<BusCall>();
      callers.set(call, await this.overTheBus(call));
    }
    return true;
  }

  /** Whoever brings a token is treated as at the front door, whichever gateway of theirs sent it. */
  private async overTheBus({ caller }: BusCall): Promise<KnownCaller> {
    if (!caller) throw noActor();
    if ('authorization' in caller) return { actor: await this.signIn.actorOf(caller.authorization) };
    return { actor: vouchedActor(caller), askedBy: caller.askedBy, ...(caller.opened && { opened: caller.opened }) };
  }
}
