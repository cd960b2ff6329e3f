import { formsOf, type Planted, planted } from './words';

/** The planted words that stand in a text or in bytes: in any case, with or without accents, in base64 at any offset, percent- or JSON- or mail-encoded, in hexadecimal. */
export function plantedIn(content: string | Buffer): Planted[] {
  const text = typeof content === 'string' ? content : `${content.toString('utf8')}\n${content.toString('latin1')}\n${content.toString('utf16le')}`;
  const plain = [text, percentDecoded(text), jsonDecoded(text), mailDecoded(text), entitiesDecoded(text)].map(folded);
  const encoded = text.replace(/\s+/gu, '').replaceAll('-', '+').replaceAll('_', '/');
  const hex = encoded.toLowerCase();
  return keys.filter((what) => needles[what].plain.some((form) => plain.some((view) => view.includes(form))) || needles[what].base64.some((form) => encoded.includes(form)) || needles[what].hex.some((form) => hex.includes(form)));
}

const keys = Object.keys(planted).filter((what): what is Planted => what in planted);

const needles = Object.fromEntries(keys.map((what) => {
  const forms = formsOf(what);
  const written = forms.flatMap((form) => [...new Set([form, form.toLowerCase(), form.toUpperCase(), folded(form)])]);
  return [what, { plain: forms.map(folded), base64: written.flatMap(base64Of), hex: written.map((form) => Buffer.from(form).toString('hex')) }];
})) as Record<Planted, Record<'plain' | 'base64' | 'hex', string[]>>;

/** The characters of a word's base64 that do not depend on what stands before and after it, for each of the three offsets it may have. */
function base64Of(word: string): string[] {
  const bytes = Buffer.from(word);
  return [0, 1, 2].map((offset) => {
    const all = Buffer.concat([Buffer.alloc(offset), bytes]);
    return all.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((all.length * 8) / 6));
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o');
}

function percentDecoded(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[\da-f]{2})+/giu, (found) => Buffer.from(found.replaceAll('%', ''), 'hex').toString('utf8'));
}

function jsonDecoded(text: string): string {
  const letters = text.replace(/\\+u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return letters.replace(/(?:\\+x[\da-f]{2})+/giu, (found) => Buffer.from(found.replace(/\\+x/gu, ''), 'hex').toString('utf8'));
}

function mailDecoded(text: string): string {
  return text.replace(/=\r?\n/gu, '').replace(/(?:=[\da-f]{2})+/giu, (found) => Buffer.from(found.replaceAll('=', ''), 'hex').toString('utf8')).replaceAll('_', ' ');
}

function entitiesDecoded(text: string): string {
  return text.replace(/&#(?:x([\da-f]+)|(\d+));/giu, (_, hex?: string, decimal?: string) => String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)));
}
