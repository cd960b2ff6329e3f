import { allows } from './entitlement';

allows('register.include-from-elsewhere', { custodian: 'for a move', service: 'for a move' });
