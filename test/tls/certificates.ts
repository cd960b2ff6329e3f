import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../apps/command-line/src/backing/backing-server';
import { installedBinary } from '../../apps/command-line/src/backing/installed-binary';
import { mustRun } from '../../apps/command-line/src/process/run-command';
import type { Certificate } from '../setup/http-server';

const anew = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];

/** An authority that signs certificates of servers, made for one test. */
export class CertificateAuthority {
  private readonly folder = mkdtempSync(join(tmpdir(), 'custodian-tls-'));
  /** Whoever trusts this file trusts what it signs. */
  readonly ca = join(this.folder, 'ca.pem');

  private constructor(private readonly openssl: string) {}

  static async make(): Promise<CertificateAuthority> {
    const authority = new CertificateAuthority((await installedBinary('openssl', 'openssl', 'PATH')).path);
    await authority.run([...anew, '-subj', '/CN=Authority of a test', '-addext', 'keyUsage=critical,keyCertSign', '-keyout', join(authority.folder, 'ca.key'), '-out', authority.ca]);
    return authority;
  }

  /** A certificate for a server that is reached by this name, such as `IP:127.0.0.1` or `DNS:mq.example`. */
  async sign(name: string): Promise<ServerCertificate> {
    const [cert, key] = [join(this.folder, `${name.replace(/\W/gu, '-')}.pem`), join(this.folder, `${name.replace(/\W/gu, '-')}.key`)];
    const by = ['-CA', this.ca, '-CAkey', join(this.folder, 'ca.key')];
    await this.run([...anew, ...by, '-subj', '/CN=Server of a test', '-addext', `subjectAltName=${name}`, '-addext', 'basicConstraints=critical,CA:FALSE', '-addext', 'extendedKeyUsage=serverAuth', '-keyout', key, '-out', cert]);
    return { cert, key, ca: this.ca };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private async run(args: readonly string[]): Promise<void> {
    await mustRun(this.openssl, args);
  }
}

export function contentOf({ cert, key }: ServerCertificate): Certificate {
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
