import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { AppSettings } from './common-settings';
import { readJson } from './json';
import { Log } from './log';
import { ProblemFilter } from './problem.filter';
import { QuietNestLogger } from './quiet-nest-logger';
import { speakByLogOnly } from './speak-by-log-only';
import { WrongSetting } from './wrong-setting';

/** The largest body any app takes. */
export const largestBody = '1mb';

/**
 * Starts one app: HTTP with helmet and problem+json, then whatever `connect` adds (the bus), and stops it in order on SIGTERM or SIGINT.
 * `readBodies` reads request bodies; JSON, strictly, unless said otherwise. An error on the way is logged and ends the process with code 1.
 */
export async function startApp(
  service: string,
  module: Type,
  settings: AppSettings,
  connect?: (app: NestExpressApplication) => Promise<void>,
  readBodies: RequestHandler = strictJson(),
): Promise<void> {
  const log = new Log(service, settings.AUTHORITY, settings.LOG_LEVEL);
  speakByLogOnly(log);
  try {
    const app = await NestFactory.create<NestExpressApplication>(module, { logger: new QuietNestLogger(log), bodyParser: false, abortOnError: false, forceCloseConnections: true, httpsOptions: httpsOf(settings) });
    limitTime(app.getHttpServer(), settings);
    app.set('trust proxy', settings.TRUST_PROXY);
    app.use(helmet());
    app.disable('x-powered-by');
    // An ETag is a resource's version here, or absent.
    app.disable('etag');
    app.use(readBodies);
    app.useGlobalFilters(new ProblemFilter(log));
    app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
    await connect?.(app);
    await app.listen(settings.HTTP_PORT, settings.HTTP_HOST);
    log.info('app.started', { port: settings.HTTP_PORT, pid: process.pid });
  } catch (thrown) {
    log.error('app.failed-to-start', thrown instanceof WrongSetting ? { field: thrown.setting } : {}, thrown);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
  }
}

function httpsOf({ HTTPS_CERT: cert, HTTPS_KEY: key }: AppSettings): { cert: Buffer; key: Buffer; minVersion: 'TLSv1.2' } | undefined {
  if (cert === undefined && key === undefined) return undefined;
  return { cert: readPem('HTTPS_CERT', cert), key: readPem('HTTPS_KEY', key), minVersion: 'TLSv1.2' };
}

function readPem(setting: string, file: string | undefined): Buffer {
  if (file === undefined) throw new WrongSetting(setting, 'HTTPS_CERT and HTTPS_KEY go together');
  try {
    return readFileSync(file);
  } catch {
    throw new WrongSetting(setting, 'the file cannot be read');
  }
}

/** Nobody holds a connection open by sending slowly: so long for the head of a request, so long for all of it. */
function limitTime(server: Server, settings: AppSettings): void {
  server.headersTimeout = settings.REQUEST_HEAD_SECONDS * 1000;
  server.requestTimeout = settings.REQUEST_SECONDS * 1000;
  // Node looks for slow connections every thirty seconds only; Nest passes on no option that would change it.
  Object.assign(server, { connectionsCheckingInterval: 1_000 });
  server.keepAliveTimeout = 5_000;
  server.maxRequestsPerSocket = 10_000;
}

function strictJson(): RequestHandler {
  return json({
    limit: largestBody,
    verify: (_request, _response, body) => {
      readJson(body);
    },
  });
}
