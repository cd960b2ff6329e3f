import { errorFields } from './error-fields';
import type { Log } from './log';

/**
 * What Node or a library would print by itself goes to the log, as far as that may say it: an error's class and place, no text.
 * An error nobody caught still ends the process.
 */
export function speakByLogOnly(log: Log): void {
  process.on('unhandledRejection', (thrown) => {
    log.error('process.unhandled-rejection', {}, thrown);
  });
  process.on('uncaughtException', (thrown) => {
    log.error('process.uncaught-exception', {}, thrown);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 100);
  });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    log.warn('process.warning', errorFields(warning));
  });
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
    console[method] = () => {
      log.warn('process.printed', { method });
    };
  }
}
