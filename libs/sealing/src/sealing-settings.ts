import type { ServiceSettings } from '@custodian/platform';
import { KeyFile } from './provider/key-file';
import type { KeyProvider } from './provider/key-provider';
import { VaultTransit } from './provider/vault-transit';

/** What sealing is started with: a key file in development, a key management service in production. */
export type SealingSettings = Pick<ServiceSettings, 'NODE_ENV' | 'SEALING_KEYS' | 'SEALING_KMS_URL' | 'SEALING_KMS_MOUNT' | 'SEALING_KMS_KEY' | 'SEALING_KMS_TOKEN_FILE' | 'SEALING_FRESH_SECONDS' | 'SEALING_SETTLE_SECONDS'>;

/** The provider the settings name. Throws where they name none, two, or a file in production. */
export function providerOf(settings: SealingSettings): KeyProvider {
  const { SEALING_KEYS: file, SEALING_KMS_URL: url, SEALING_KMS_KEY: keyName, SEALING_KMS_TOKEN_FILE: tokenFile, SEALING_KMS_MOUNT: mount } = settings;
  if (file !== undefined && url !== undefined) throw new Error('Settings: SEALING_KEYS or SEALING_KMS_URL, not both');
  if (file !== undefined) {
    if (settings.NODE_ENV === 'production') throw new Error('Settings: SEALING_KEYS is not for production; give SEALING_KMS_URL');
    return new KeyFile(file);
  }
  if (url === undefined || keyName === undefined || tokenFile === undefined) throw new Error('Settings: SEALING_KEYS, or SEALING_KMS_URL with SEALING_KMS_KEY and SEALING_KMS_TOKEN_FILE');
  if (settings.NODE_ENV === 'production' && !url.startsWith('https:')) throw new Error('Settings: SEALING_KMS_URL is https in production');
  return new VaultTransit({ url, mount, keyName, tokenFile });
}
