import { startTrialService } from '../../apps/command-line/src/bench/deadlines/trial-service';

/** Run as a process of its own: one that dies by SIGKILL inside the transaction that fires a deadline, after the claim and before the commit. */
async function main(): Promise<void> {
  const { MONGODB_URL: mongoUrl = '', REDIS_URL: redisUrl = '', AUTHORITY: authority = '', DATABASE: database = '' } = process.env;
  await startTrialService({ mongoUrl, redisUrl, authority, database, sweepSeconds: 1, monitored: (connection) => {
    connection.getClient().on('commandSucceeded', ({ commandName }) => {
      if (commandName === 'insert') process.kill(process.pid, 'SIGKILL');
    });
  } });
}

void main();
