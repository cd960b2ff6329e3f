import { allows } from './entitlement';

allows('register.match-child', { service: 'for a move' });
