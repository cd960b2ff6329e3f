const unreachable = ['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'EDNS', 'ENOTFOUND', 'ESOCKET', 'ETIMEDOUT', 'ETLS', 'EPROTOCOL'];

/** The code under which a failed try is kept: the mail server's own text may quote an address. */
export function failureCode(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  if (code === 'EAUTH') return 'mail-server-refuses-sign-in';
  if (code === 'EENVELOPE') return 'mail-server-refuses-address';
  if (code === 'EMESSAGE') return 'mail-server-refuses-mail';
  return typeof code === 'string' && unreachable.includes(code) ? 'mail-server-unreachable' : 'mail-not-sent';
}
