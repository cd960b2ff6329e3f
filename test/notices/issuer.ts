import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Certificate, httpServer, listening } from '../setup/http-server';

/** An OIDC issuer on this machine that signs whatever is asked of it. */
export class Issuer {
  private constructor(
    readonly url: string,
    private readonly server: ReturnType<typeof httpServer>,
    private readonly key: CryptoKey,
  ) {}

  static async start(certificate?: Certificate): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
    const server = httpServer(certificate);
    const url = await listening(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      response.setHeader('content-type', 'application/json');
      response.end(request.url === '/jwks' ? keys : JSON.stringify({ jwks_uri: `${url}/jwks` }));
    });
    return new Issuer(url, server, privateKey);
  }

  /** The Authorization header of somebody with a role, and with an entry in the directory if one is given. */
  async bearer(role: string, workerId?: string): Promise<string> {
    const token = new SignJWT({ custodian_roles: [role], ...(workerId && { custodian_worker: workerId }) });
    return `Bearer ${await token.setProtectedHeader({ alg: 'ES256', kid: 'one' }).setIssuer(this.url).setAudience('custodian').setSubject(role).setIssuedAt().setExpirationTime('1h').sign(this.key)}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
