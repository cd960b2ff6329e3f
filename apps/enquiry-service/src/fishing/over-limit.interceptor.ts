import { overLimitHeader } from '@custodian/contracts';
import { callerOf } from '@custodian/operations';
import { type BeforeApplicationShutdown, type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { type Observable, tap } from 'rxjs';
import { Signs } from './fishing-sweep.job';
import { FlagCaller } from './flag-caller.usecase';

/** Has a call that the front door let through beyond its limit flagged, after its answer: nobody waits for that. */
@Injectable()
export class OverLimit implements NestInterceptor, BeforeApplicationShutdown {
  private underWay = Promise.resolve();

  constructor(
    private readonly flagCaller: FlagCaller,
    private readonly signs: Signs,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    if (request.header(overLimitHeader) === undefined) return next.handle();
    return next.handle().pipe(tap((output: unknown) => {
      const enquiryId = enquiryIdIn(output);
      if (enquiryId !== undefined) this.underWay = this.underWay.then(() => this.flag(callerOf(request).actor.id, enquiryId));
    }));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.underWay;
  }

  private async flag(by: string, enquiryId: string): Promise<void> {
    try {
      this.signs.raised(await this.flagCaller.run(by, enquiryId), enquiryId);
    } catch (thrown) {
      this.signs.log.error('over-limit.not-flagged', { enquiryId }, thrown);
    }
  }
}

function enquiryIdIn(output: unknown): string | undefined {
  return typeof output === 'object' && output !== null && 'enquiryId' in output && typeof output.enquiryId === 'string' ? output.enquiryId : undefined;
}
