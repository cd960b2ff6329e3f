import { z } from 'zod';

/** Whose bank holidays and guidance the authority follows. */
export const Nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof Nation>;
