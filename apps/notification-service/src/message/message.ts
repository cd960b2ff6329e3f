/** One thing that waits for somebody, as it may be said outside the inbox: reference, action, deadline and link only. */
export interface Item {
  readonly noticeId: string;
  readonly reference: string;
  readonly action: string;
  /** In the authority's own time, such as `2 March 2026 at 17:00`; absent where no clock runs. */
  readonly deadline?: string;
  readonly link: string;
}

/** A message to one person: what waits for them. Its id is the same however often it is sent; its reference is of this sending. */
export interface Message {
  readonly messageId: string;
  readonly reference: string;
  readonly recipientId: string;
  readonly items: readonly [Item, ...Item[]];
}

/** What became of a message that was given to a provider. `refused` is for good; `unknown`: it may have it or not. */
export type Outcome =
  | { readonly is: 'delivered' | 'accepted' }
  | { readonly is: 'failed' | 'refused' | 'unknown'; readonly detail: string }
  | { readonly is: 'wait'; readonly detail: string; readonly inMs?: number };

/** Somebody who takes messages of one channel. */
export interface Sender {
  readonly send: (to: string, message: Message) => Promise<Outcome>;
  /** What became of the message with a reference; `not-there` where the provider does not know it, undefined where it cannot be asked now. */
  readonly ask?: (reference: string) => Promise<Outcome | 'not-there' | undefined>;
}
