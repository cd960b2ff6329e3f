import pino, { type Logger } from 'pino';
import { framesOf, nameOf } from './error-fields';

/** Everything a log line may carry: ids, codes and counts. What is not named here is never written. */
const allowed = [
  'actorId', 'attempt', 'attempts', 'childId', 'code', 'consumer', 'correlationId', 'count', 'durationMs', 'enquiryId', 'errorName', 'field', 'jobId', 'key',
  'messageId', 'method', 'noticeId', 'of', 'outcome', 'pattern', 'pid', 'port', 'queue', 'reason', 'route', 'rung', 'seq', 'signal', 'status', 'traceId', 'version',
] as const;

/** Ids, codes, paths and patterns are one word of these; a sentence, or a name of two words, is none. */
const oneWord = /^[\w.:/@*-]{1,120}$/u;

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
    this.logger.error({ ...onlyAllowed(fields), ...(thrown instanceof Error && { errorName: nameOf(thrown), stack: framesOf(thrown) }) }, event);
  }
}

function onlyAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, wordOf(fields[name])]])));
}

function wordOf(value: string | number | boolean | undefined): string | number | boolean | undefined {
  return typeof value !== 'string' || oneWord.test(value) ? value : '(withheld)';
}
