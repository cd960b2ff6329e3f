import { z } from 'zod';

/** Why a move that was told of comes to an end before it is complete. */
export const MoveEndedBecause = z.enum(['returned-home', 'moved-on', 'plan-ended', 'turned-18', 'opened-in-error']);
