import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { mongoAway } from '@custodian/messaging';
import { Log, Problem, ProblemFilter, unavailable } from '@custodian/platform';
import type { Response } from 'express';
import { type Observable, throwError } from 'rxjs';
import { SignIn } from './sign-in';

/** Over HTTP a problem is answered, and a database that is away is one of them; over the bus it goes on as it was thrown, for the transport to answer, retry or park. */
@Catch()
export class DoorFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly signIn: SignIn,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() !== 'http') return throwError(() => thrown);
    const away = mongoAway(thrown) && unavailable('service-unavailable', 'The service cannot reach its records just now. Trying again is safe, with the same Idempotency-Key.');
    if (thrown instanceof Problem && thrown.status === 401) host.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', this.signIn.challengeOf(thrown));
    new ProblemFilter(this.log).catch(away || thrown, host);
    return undefined;
  }
}
