/** The bare costs an enquiry is made of. */
export const hopNames = ['http', 'rpc', 'transaction', 'insert', 'find', 'publish'] as const;
export type HopName = (typeof hopNames)[number];

/** What each is, as the report says it. */
export const hopSaid: Readonly<Record<HopName, string>> = {
  http: 'bare HTTP hop (echo, kept connection)',
  rpc: 'bare RPC echo (quorum queue, ack)',
  transaction: 'bare two-document transaction (snapshot, majority)',
  insert: 'bare insert (majority)',
  find: 'bare indexed find (majority)',
  publish: 'bare confirmed publish (quorum queue)',
};

/** One hop, done once. */
export type Hop = () => Promise<void>;
