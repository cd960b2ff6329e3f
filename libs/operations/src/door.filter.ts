import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { mongoAway } from '@custodian/messaging';
import { Log, ProblemFilter, unavailable } from '@custodian/platform';
import { type Observable, throwError } from 'rxjs';

/** Over HTTP a problem is answered, and a database that is away is one of them; over the bus it goes on as it was thrown, for the transport to answer, retry or park. */
@Catch()
export class DoorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() !== 'http') return throwError(() => thrown);
    const away = mongoAway(thrown) && unavailable('service-unavailable', 'The service cannot reach its records just now. Trying again is safe, with the same Idempotency-Key.');
    new ProblemFilter(this.log).catch(away || thrown, host);
    return undefined;
  }
}
