import type { PersonSought } from '@custodian/contracts';
import { learnt, MatchingIndex } from '@custodian/matching';
import { Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Likeness } from './circulation';
import { Circulations } from './circulations.repository';

/** A child sought who may be the one described. */
export interface Found {
  readonly circulationId: string;
  readonly band: Likeness;
}

/** The children missing from elsewhere, in memory, to be found however somebody here is described. As they stand in MongoDB at each search: who is not sought any more is in it no longer. */
@Injectable()
export class SoughtIndex {
  private index = new MatchingIndex(learnt);
  private readonly has = new Map<string, number>();

  constructor(private readonly circulations: Circulations) {}

  /** Whether anybody is sought. */
  async current(): Promise<boolean> {
    const sought = await this.circulations.sought();
    const now = new Map(sought.map(({ circulationId, revision }) => [circulationId, revision]));
    // Built anew where somebody has left: what is taken out of an index still takes its room in it.
    if ([...this.has.keys()].some((circulationId) => !now.has(circulationId))) {
      this.index = new MatchingIndex(learnt);
      this.has.clear();
    }
    for (const [circulationId, revision] of now) if (this.has.get(circulationId) !== revision) await this.put(circulationId, revision);
    return this.has.size > 0;
  }

  /** Who is meant, among those sought when `current` was last asked. `today` is YYYY-MM-DD. */
  search(sought: PersonSought, today: string): Found[] {
    return this.index.search(sought, today).matches.flatMap(({ id, band }): Found[] => (band === 'below' ? [] : [{ circulationId: id, band }]));
  }

  private async put(circulationId: string, revision: number): Promise<void> {
    // What cannot be opened has been told of where it was tried; the others are looked for all the same.
    const details = (await this.circulations.find(circulationId).catch(unlessRefused))?.details;
    if (!details) return;
    const { names, birth, sex, nhsNumber, addresses } = details;
    this.index.put(circulationId, { names, birth, sex, addresses, ...(nhsNumber !== undefined && { nhsNumber }) });
    this.has.set(circulationId, revision);
  }
}

function unlessRefused(thrown: unknown): undefined {
  if (thrown instanceof Problem && thrown.status === 500) return undefined;
  throw thrown;
}
