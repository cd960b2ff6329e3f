import { Body, Controller, Post } from '@nestjs/common';
import { type Deadline, Deadlines } from '@custodian/deadlines';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { z } from 'zod';
import { startTrialService } from '../trial-service';

const dated = z.array(z.object({ deadlineId: z.string(), dueAt: z.coerce.date() }));
const asked = z.object({ arm: dated.default([]), again: dated.default([]), end: z.array(z.string()).default([]) });

/** What a worker is asked to do; whatever was done already is left as it is, so that it can be asked twice. */
export type Asked = z.input<typeof asked>;

/** Sets and ends deadlines, all that is asked in one transaction. */
@Controller('trial')
class TrialController {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post()
  async change(@Body() body: unknown): Promise<void> {
    const { arm, again, end } = asked.parse(body);
    await this.unitOfWork.run({ actorId: 'trial', correlationId: 'trial' }, async (tx) => {
      for (const { deadlineId, dueAt } of arm) if (!(await this.deadlines.find(deadlineId, tx))) await this.set(tx, deadlineId, dueAt);
      for (const { deadlineId, dueAt } of again) if (runsAsFirstSet(await this.deadlines.find(deadlineId, tx))) await this.set(tx, deadlineId, dueAt);
      for (const deadlineId of end) if (runsAsFirstSet(await this.deadlines.find(deadlineId, tx))) await this.deadlines.end(tx, deadlineId, 'met');
    });
  }

  private set(tx: Tx, deadlineId: string, dueAt: Date): Promise<void> {
    return this.deadlines.arm(tx, { deadlineId, kind: 'trial', queue: 'reviews', startedAt: tx.now, dueAt, about: {}, whose: {} });
  }
}

function runsAsFirstSet(deadline: Deadline | undefined): boolean {
  return deadline?.status === 'armed' && deadline.gen === 1;
}

/** Run as a process of its own: one of several of a service with deadlines, which may be killed and stopped. */
async function main(): Promise<void> {
  const { MONGODB_URL: mongoUrl = '', REDIS_URL: redisUrl = '', AUTHORITY: authority = '', DATABASE: database = '', SWEEP_SECONDS, LOCK_SECONDS, HTTP_PORT } = process.env;
  const place = { mongoUrl, redisUrl, authority, database, sweepSeconds: Number(SWEEP_SECONDS), lockSeconds: Number(LOCK_SECONDS) };
  const { app } = await startTrialService(place, { controllers: [TrialController] });
  await app.listen(Number(HTTP_PORT), '127.0.0.1');
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${String(thrown)}\n`);
  process.exit(1);
});
