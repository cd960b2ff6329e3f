import { Module } from '@nestjs/common';
import { Directory } from './directory.client';
import { EMails } from './e-mails.repository';
import { MailAlarm } from './mail-alarm.job';
import { MailRound, MailsWaiting } from './mail-round.job';
import { Post, SendMail } from './send-mail.usecase';
import { Smtp } from './smtp.client';

@Module({ providers: [EMails, Directory, Smtp, Post, SendMail, MailAlarm, MailRound, MailsWaiting], exports: [MailAlarm] })
export class EMailModule {}
