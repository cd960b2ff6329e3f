import pino, { type Logger } from 'pino';

/** Everything a log line may carry: ids, codes and counts. What is not named here is never written. */
const allowed = [
  'actorId', 'attempt', 'attempts', 'childId', 'code', 'consumer', 'correlationId', 'count', 'durationMs', 'enquiryId', 'errorName', 'jobId', 'key',
  'messageId', 'method', 'noticeId', 'outcome', 'pattern', 'pid', 'port', 'queue', 'reason', 'route', 'rung', 'seq', 'signal', 'status', 'traceId', 'version',
] as const;

export type LogFields = Partial<Record<(typeof allowed)[number], string | number | boolean>>;

/** Structured log of one service: an event name and allow-listed fields, one JSON object a line. */
export class Log {
  private readonly logger: Logger;

  constructor(service: string, authority: string, level: string) {
    this.logger = pino({ level, base: { service, authority }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' });
  }

  info(event: string, fields: LogFields = {}): void {
    this.logger.info(onlyAllowed(fields), event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.logger.warn(onlyAllowed(fields), event);
  }

  /** `thrown` leaves its class and its stack without the message line, which may quote what a person typed. */
  error(event: string, fields: LogFields = {}, thrown?: unknown): void {
    this.logger.error({ ...onlyAllowed(fields), ...(thrown instanceof Error && { errorName: thrown.name, stack: framesOf(thrown) }) }, event);
  }
}

function onlyAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}

function framesOf(error: Error): string {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 8).map((line) => line.trim()).join(' | ');
}
