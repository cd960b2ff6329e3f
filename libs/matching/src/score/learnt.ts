import parameters from './learnt-parameters.json';
import type { Parameters } from './weights';

/** The parameters last learnt; `./custodian bench matching --learn` writes them anew. */
export const learnt: Parameters = parameters;
