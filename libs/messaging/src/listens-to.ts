import { applyDecorators, type ArgumentsHost, Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { patternOf, type AnyEvent } from '@custodian/contracts';
import { type Observable, throwError } from 'rxjs';

/** Hands on what was really thrown, for the ladder to judge and the park to keep: Nest's own filter makes of it an error that says nothing. */
@Catch()
export class AsThrown implements ExceptionFilter {
  catch(thrown: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => thrown);
  }
}

/** A method that hears this event. It must give its `Delivery` to the inbox. */
export function ListensTo(event: AnyEvent): MethodDecorator {
  const hears = EventPattern<unknown>(patternOf(event));
  return applyDecorators(hears, UseFilters(AsThrown));
}
