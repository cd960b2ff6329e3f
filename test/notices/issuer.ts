import { createServer, type Server } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OIDC issuer on this machine that signs whatever is asked of it. */
export class Issuer {
  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
  ) {}

  static async start(): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(request.url === '/jwks' ? keys : JSON.stringify({ jwks_uri: `http://${request.headers.host ?? ''}/jwks` }));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    return new Issuer(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, server, privateKey);
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
