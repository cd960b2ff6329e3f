/** A mail as the sink shows it. */
export interface Mail {
  readonly receivedAt: string;
  /** The envelope's sender and receivers. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** The text of a mail of one part; the undecoded body of any other. */
  readonly text: string;
  readonly raw: string;
}

/** The subject and the text of a raw mail, decoded. */
export function readMail(raw: string): { subject: string; text: string } {
  const end = raw.search(/\r?\n\r?\n/);
  const head = (end < 0 ? raw : raw.slice(0, end)).replace(/\r?\n[ \t]+/g, ' ');
  const body = end < 0 ? '' : raw.slice(end).replace(/^\r?\n\r?\n/, '');
  const encoding = header(head, 'content-transfer-encoding').toLowerCase();
  return { subject: decodeWords(header(head, 'subject')), text: decodeBody(body, encoding).trimEnd() };
}

function header(head: string, name: string): string {
  const line = head.split(/\r?\n/).find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? '' : line.slice(name.length + 1).trim();
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return decodeQuoted(body.replace(/=\r?\n/g, ''));
  return body;
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replaceAll('_', ' ')));
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
