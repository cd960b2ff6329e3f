import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/** Nest's own lines carry free text: only that there was one is kept, and whose. */
export class QuietNestLogger implements LoggerService {
  constructor(private readonly to: Log) {}

  log(): void {
    // Start-up chatter is not kept.
  }

  warn(_message: unknown, ...context: unknown[]): void {
    this.to.warn('nest.warning', { reason: lastWord(context) });
  }

  error(message: unknown, ...context: unknown[]): void {
    this.to.error('nest.error', { reason: lastWord(context) }, message);
  }
}

function lastWord(context: unknown[]): string {
  const word = context.at(-1);
  return typeof word === 'string' && /^\w{1,60}$/u.test(word) ? word : 'unknown';
}
