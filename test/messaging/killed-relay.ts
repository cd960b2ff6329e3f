import { startService } from './service';

/** Run as a process of its own: a relay that dies by SIGKILL at the moment it is about to mark as sent what the broker has already confirmed. */
async function main(): Promise<void> {
  const { MONGODB_URL: mongoUrl = '', RABBITMQ_URL: rabbitUrl = '', DATABASE: database = '' } = process.env;
  await startService('enquiry-service', { mongoUrl, rabbitUrl, database, monitored: (connection) => {
    connection.getClient().on('commandStarted', ({ commandName, command }) => {
      if (commandName === 'update' && command['update'] === 'outbox') process.kill(process.pid, 'SIGKILL');
    });
  } });
}

void main();
