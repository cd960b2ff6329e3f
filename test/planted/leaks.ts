import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metrics } from '@custodian/platform';
import { connect } from 'amqplib';
import Redis from 'ioredis';
import { mongo } from 'mongoose';
import { createTransport } from 'nodemailer';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { runCommand } from '../../apps/command-line/src/process/run-command';
import { root } from '../../apps/command-line/src/project';
import { mongodbUrl, redisUrl } from '../setup/servers';

/** Ways to put a text into the channels that are looked through: each a real write by that channel's own means. */

/** The services' own log, a line for each word, in a field that it allows. */
export async function intoLog(folder: string, words: readonly string[]): Promise<void> {
  const script = `const { Log } = require('./libs/platform/src/log'); const log = new Log('register-service', 'northmoor', 'info'); for (const reason of process.argv.slice(1)) log.info('child.recorded', { reason });`;
  const { stdout } = await runCommand(process.execPath, ['-r', '@swc-node/register', '-e', script, ...words], { cwd: root });
  writeFileSync(join(folder, `planted-${randomUUID()}.log`), stdout);
}

export async function intoRedis(kind: 'key' | 'string' | 'hash' | 'list' | 'set' | 'zset' | 'stream', text: string): Promise<void> {
  const redis = new Redis(redisUrl());
  const key = `planted:${randomUUID()}`;
  try {
    if (kind === 'key') await redis.set(text, '1', 'EX', 60);
    if (kind === 'string') await redis.set(key, text);
    if (kind === 'hash') await redis.hset(key, text, '1');
    if (kind === 'list') await redis.rpush(key, text);
    if (kind === 'set') await redis.sadd(key, text);
    if (kind === 'zset') await redis.zadd(key, 1, text);
    if (kind === 'stream') await redis.xadd(key, '*', 'name', text);
    await redis.expire(key, 60);
  } finally {
    redis.disconnect();
  }
}

/** To an exchange that routes it nowhere, to a queue as a reply goes, or as a header. */
export async function intoBus(url: string, how: 'event' | 'reply' | 'header', text: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createConfirmChannel();
  const { queue } = await channel.assertQueue('', { exclusive: true });
  const [exchange, key] = how === 'reply' ? ['', queue] : ['events', `nothing.${randomUUID()}`];
  channel.publish(exchange, key, Buffer.from(how === 'header' ? '{}' : text), { headers: how === 'header' ? { traceparent: text } : {} });
  await channel.waitForConfirms();
  await connection.close();
}

export async function intoDatabase(authority: string, collection: string, text: string): Promise<void> {
  const client = new mongo.MongoClient(mongodbUrl());
  try {
    await client.db(`${authority}_register`).collection(collection).insertOne({ planted: true, since: new Date(0), lane: randomUUID(), seq: Math.random(), consumer: 'planted', messageId: randomUUID(), status: 'planted', detail: text });
  } finally {
    await client.close();
  }
}

export async function intoMail({ mailSink }: Deployment, text: string): Promise<void> {
  const transport = createTransport({ url: mailSink.smtpUrl });
  await transport.sendMail({ from: 'custodian@northmoor.example', to: 'key-worker@northmoor.example', subject: 'A notice', text });
  transport.close();
}

/** A service that says the text as a metric's label, and in the body or a header of a refusal. */
export async function leakyService(text: string): Promise<{ url: string; stop: () => void }> {
  const metrics = new Metrics('register-service', 'northmoor');
  metrics.counter('planted_total', 'Planted', ['route']).inc({ route: text });
  const server = createServer((request, response) => {
    if (request.url === '/metrics') void metrics.registry.metrics().then((body) => response.end(body));
    else if (request.url === '/api/header') response.writeHead(403, { location: encodeURIComponent(text) }).end();
    else response.writeHead(403, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ detail: text }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}
