import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { type Observable, tap } from 'rxjs';

/** Says the version of what is answered as its ETag; nothing answered here is for a cache. */
@Injectable()
export class ETagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Cache-Control', 'no-store');
    return next.handle().pipe(
      tap((output: unknown) => {
        if (typeof output === 'object' && output !== null && 'version' in output && typeof output.version === 'number') {
          response.setHeader('ETag', `"${output.version}"`);
        }
      }),
    );
  }
}
