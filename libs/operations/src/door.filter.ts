import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { Log, ProblemFilter } from '@custodian/platform';
import { type Observable, throwError } from 'rxjs';

/** Over HTTP a problem is answered; over the bus it goes on as it was thrown, for the transport to answer, retry or park. */
@Catch()
export class DoorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() !== 'http') return throwError(() => thrown);
    new ProblemFilter(this.log).catch(thrown, host);
    return undefined;
  }
}
