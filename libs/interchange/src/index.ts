// The envelope of what custodians send one another, and the keys for it. Pure over jose: instants and keys are arguments, and nothing is read or sent here.
//
//   generateKeys(authority, from: Date, alg?)             → { own: OwnKeys, published: PinnedKey[] }
//   parseOwnKeys(json)                                    → OwnKeys (a file holds OwnKeys as it is)
//   sealDispatch(head, content, by, toKey)                → compact JWS; no content: toKey undefined
//   encryptContent({ id, from, to }, content, toKey)      → compact JWE; keep it with the dispatch, every attempt sends the same
//   signDispatch(head, body, by)                          → compact JWS; a further attempt: the next `attempt`, a new `sentAt`, the same body
//   verifyDispatch(jws, keysOf, now)                      → { head, sha256, body? } | { refused, claimedFrom?, id? }
//   openDispatch(jws, { me, keysOf, own, now })           → { head, sha256, body?, content? } | { refused, claimedFrom?, id? }
//   encryptionKeyOf(keys, now)                            → the key to encrypt to, if any is good
//   pinnedKey, publishedKeys                              zod schemas of a public key, and of a file of them: { authority, keys }
//   isNamedRightly(key)                                   → whether kid is the key's thumbprint: check before pinning
export { encryptContent } from './content';
export { authorityCode, type DispatchHead, type DispatchKind, interchangeCode, largestDispatch } from './head';
export * from './own-keys';
export * from './open';
export { encryptionKeyOf, faultOf, type PinnedKey, pinnedKey, type PublicJwk, type PublishedKeys, publishedKeys } from './pinned-key';
export * from './refusal';
export { sealDispatch, signDispatch } from './seal';
export * from './verify';
