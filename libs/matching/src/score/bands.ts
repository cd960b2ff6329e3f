import type { Comparison } from './comparison';
import { standOf } from './stand';
import type { Parameters } from './weights';

/** How sure it is that somebody is the one described; `below` is not told of. */
export const bands = ['certain', 'probable', 'possible', 'below'] as const;
export type Band = (typeof bands)[number];

const differs = 3;

/**
 * The band of a score. Nothing that rests on one field is more than possible, nor what another child's name or birth speaks against;
 * who has the very NHS number, or the whole name and the place, is never left out, whatever speaks against it. Nor is anybody certain while another is nearly as likely: `chance` is theirs among all that were compared.
 */
export function bandOf(score: number, chance: number, comparison: Comparison, thresholds: Parameters['bands']): Band {
  if (score < thresholds.possible) return comparison.nhs === 'same' || nameAndPlace(comparison) ? 'possible' : 'below';
  if (score < thresholds.probable || restsOnOneField(comparison) || contradicted(comparison)) return 'possible';
  return score >= thresholds.certain && chance >= thresholds.chance && !anyContradiction(comparison) ? 'certain' : 'probable';
}

/** Both names, and the door, or the postcode where no door was said. */
function nameAndPlace({ given, family, door, postcode }: Comparison): boolean {
  const agrees = (level: string) => standOf(level) === 1;
  return agrees(given) && agrees(family) && (agrees(door) || (door === 'not-given' && agrees(postcode)));
}

function restsOnOneField({ given, family, birth, door, postcode, nhs }: Comparison): boolean {
  const speaking = [given, family, birth, [door, postcode].some((level) => speaks(level)) ? 'same' : 'differs', nhs].filter(speaks);
  return speaking.length < 2;
}

/** Both names another's, or the birth. */
function contradicted({ given, family, birth }: Comparison): boolean {
  return standOf(birth) === differs || [given, family].every((level) => standOf(level) === differs);
}

function anyContradiction({ given, family, birth, nhs, sex }: Comparison): boolean {
  return [given, family, birth, nhs, sex].some((level) => standOf(level) === differs);
}

function speaks(level: string): boolean {
  const stand = standOf(level);
  return stand === 1 || stand === 2;
}
