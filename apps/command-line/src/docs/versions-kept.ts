import { breaks, type Schema } from './additive';

interface Document {
  readonly components: { readonly messages: Readonly<Record<string, { readonly payload: Schema }>> };
}

/** The document that stands, from its file's text; nothing stands in an empty one. */
export function documentIn(text: string): Document {
  return text === '' ? { components: { messages: {} } } : (JSON.parse(text) as Document);
}

/** What the new AsyncAPI document breaks of the one that stands, message by message. A message that is gone is a break too. */
export function brokenVersions(standing: Document, made: Document): string[] {
  return Object.entries(standing.components.messages).flatMap(([name, { payload }]) => {
    const successor = made.components.messages[name];
    if (!successor) return [`${name} is gone`];
    return breaks(payload, successor.payload, !name.endsWith('.answer')).map((what) => `${name} ${what}`);
  });
}
