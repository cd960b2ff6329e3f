import { readFileSync } from 'node:fs';
import { interchangeCode, type OwnKeys, parseOwnKeys } from '@custodian/interchange';
import { DatabaseModule, PlatformModule, WrongSetting } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { Authorities, AuthoritiesSettings } from './authorities/authorities.client';
import { Mailboxes, MailboxesSettings } from './authorities/mailboxes.client';
import { Paces, PaceSettings } from './dispatch/paces.job';
import { PassOn, Ways } from './dispatch/pass-on.usecase';
import { Passage } from './dispatch/passage.usecase';
import { Router } from './dispatch/router.job';
import { Ledger, LedgerSettings } from './ledger/ledger.repository';
import { Refusals, RefusalsSettings } from './refusal/refusals.repository';
import { Refuse } from './refusal/refuse.usecase';
import { settings } from './settings';
import { TellUndelivered, UndeliveredSettings } from './undelivered/tell-undelivered.usecase';
import { UndeliveredSweep } from './undelivered/undelivered.job';

const daySeconds = 24 * 60 * 60;
const onlyOverTls = settings.NODE_ENV === 'production' && settings.ALLOW_PLAINTEXT === undefined;

/** The router between authorities: it has no people, no policy and no part in any authority's bus. */
@Module({
  imports: [PlatformModule.forRoot('interchange', settings), DatabaseModule.forRoot(settings)],
  providers: [
    { provide: AuthoritiesSettings, useValue: new AuthoritiesSettings(settings.INTERCHANGE_AUTHORITIES, settings.INTERCHANGE_REREAD_SECONDS * 1000, onlyOverTls) },
    { provide: MailboxesSettings, useValue: new MailboxesSettings(settings.INTERCHANGE_PREFETCH) },
    { provide: PaceSettings, useValue: new PaceSettings(settings.INTERCHANGE_PER_SECOND, settings.INTERCHANGE_AT_ONCE) },
    { provide: LedgerSettings, useValue: new LedgerSettings(settings.LEDGER_DAYS * daySeconds) },
    { provide: RefusalsSettings, useValue: new RefusalsSettings(settings.REFUSALS_DAYS * daySeconds) },
    { provide: UndeliveredSettings, useFactory: () => new UndeliveredSettings(ownKeys(), settings.UNDELIVERED_AFTER_DAYS * daySeconds * 1000, settings.UNDELIVERED_SWEEP_SECONDS * 1000) },
    Authorities, Mailboxes, Ledger, Refusals, Refuse, Passage, Ways, PassOn, Paces, Router, TellUndelivered, UndeliveredSweep,
  ],
})
export class AppModule {}

function ownKeys(): OwnKeys {
  const own = readOwnKeys();
  if (own.authority !== interchangeCode) throw new WrongSetting('INTERCHANGE_KEYS', 'these are an authority\'s keys');
  return own;
}

function readOwnKeys(): OwnKeys {
  try {
    return parseOwnKeys(readFileSync(settings.INTERCHANGE_KEYS, 'utf8'));
  } catch {
    throw new WrongSetting('INTERCHANGE_KEYS', 'no file of own keys');
  }
}
