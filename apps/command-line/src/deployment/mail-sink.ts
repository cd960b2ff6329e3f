import { createServer, type Server } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { freePorts } from '../process/free-port';
import { readMail, type Mail } from './mail';

export interface MailSink {
  /** Where the services send: smtp://… */
  readonly smtpUrl: string;
  /** Where the mails are shown: `GET <url>/mails` as JSON, newest last; `DELETE` empties it. */
  readonly url: string;
  readonly mails: () => readonly Mail[];
  readonly stop: () => Promise<void>;
}

/** A mail server that delivers nothing: it keeps the last `keep` mails in memory to be looked at. Loopback only. */
export async function startMailSink(keep = 500): Promise<MailSink> {
  const mails: Mail[] = [];
  const [smtpPort = 0, httpPort = 0] = await freePorts(2);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ receivedAt: new Date().toISOString(), from, to: rcptTo.map(({ address }) => address), ...readMail(raw), raw });
        mails.splice(0, mails.length - keep);
        done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const http = showMails(mails);
  await new Promise<void>((listening) => smtp.listen(smtpPort, '127.0.0.1', listening));
  await new Promise<void>((listening) => http.listen(httpPort, '127.0.0.1', listening));
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://127.0.0.1:${httpPort}`,
    mails: () => [...mails],
    stop: async () => {
      http.closeAllConnections();
      await Promise.all([
        new Promise<void>((closed) => { smtp.close(() => { closed(); }); }),
        new Promise<void>((closed) => { http.close(() => { closed(); }); }),
      ]);
    },
  };
}

function showMails(mails: Mail[]): Server {
  return createServer((request, response) => {
    if (request.url?.startsWith('/mails') !== true) {
      response.writeHead(404).end();
      return;
    }
    if (request.method === 'DELETE') mails.length = 0;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(mails, null, 2));
  });
}
