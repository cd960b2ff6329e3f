import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { DeadlineGiven } from '@custodian/deadlines';
import type { Type } from '@nestjs/common';
import { mongo } from 'mongoose';
import { keysFolderOf } from '../../apps/command-line/src/deployment/service-keys';
import { ownName } from '../setup/own-deployment';
import { mongodbUrl, redisUrl } from '../setup/servers';
import { type Place, type Started, startTrialService } from '../../apps/command-line/src/bench/deadlines/trial-service';

export interface Effect {
  readonly deadlineId: string;
  readonly gen: number;
  readonly firedBy: string;
  readonly at: Date;
}

/** A sweep that does not come while a test runs. */
export const noSweep = 3_600;

/** Any number of processes of one service with deadlines, and a hand on their database. */
export class Trial {
  private readonly started: Started[] = [];
  private readonly client: mongo.MongoClient;
  readonly place: Place;

  constructor(place: Partial<Place> = {}) {
    const authority = ownName('deadlines');
    this.place = { mongoUrl: mongodbUrl(), redisUrl: redisUrl(), authority, database: `${authority}_register`, sweepSeconds: noSweep, ...place };
    this.client = new mongo.MongoClient(this.place.mongoUrl);
  }

  get database(): mongo.Db {
    return this.client.db(this.place.database);
  }

  async start(place: Partial<Place> = {}, further: readonly Type[] = []): Promise<Started> {
    const service = await startTrialService({ ...this.place, ...place }, { providers: [...further] });
    this.started.push(service);
    return service;
  }

  async effects(): Promise<Effect[]> {
    return this.database.collection<Effect>('effects').find({}, { projection: { _id: 0 }, sort: { at: 1 } }).toArray();
  }

  /** What the outbox says of a deadline, in order: `armed 1`, `fired 1`. */
  async announced(deadlineId: string): Promise<string[]> {
    const rows = await this.database.collection<{ lane: string; seq: number; body: string }>('outbox').find({ lane: `register-deadline/${deadlineId}` }, { sort: { seq: 1 } }).toArray();
    return rows.map(({ body }) => JSON.parse(body) as { status: string; gen: number }).map(({ status, gen }) => `${status} ${gen}`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.started.map(({ stop }) => stop()));
    await this.database.dropDatabase();
    await this.client.close();
    rmSync(keysFolderOf(this.place.authority), { recursive: true, force: true });
  }
}

/** A deadline due so many milliseconds from now. */
export function dueIn(ms: number, given: Partial<DeadlineGiven> = {}): DeadlineGiven {
  const now = Date.now();
  return { deadlineId: `${randomUUID()}:trial`, kind: 'trial', queue: 'reviews', startedAt: new Date(now), dueAt: new Date(now + ms), about: {}, whose: {}, ...given };
}

/** Sets a deadline in a transaction of its own. */
export async function arm({ inTransaction, deadlines }: Started, given: DeadlineGiven): Promise<DeadlineGiven> {
  await inTransaction((tx) => deadlines.arm(tx, given));
  return given;
}
