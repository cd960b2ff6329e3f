/** How a chain stood at an instant of the real time, signed by its service (Ed25519, base64, over the canonical form of the rest). */
export interface Head {
  /** `<authority>/<service>` */
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: Date;
  readonly keyId: string;
  readonly signature: string;
}

/** A head in its service's database; its number is its id there and in the copy. */
export interface HeadRow extends Head {
  readonly _id: number;
  readonly copied: boolean;
}

/** A head at the place of other credentials. */
export interface HeadCopy extends Head {
  readonly _id: number;
}
