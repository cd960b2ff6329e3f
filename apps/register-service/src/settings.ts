import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

/** What the register service is started with; read once. */
export const settings = readSettings(z.object(serviceSettings), process.env);
