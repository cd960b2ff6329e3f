import { allows } from './entitlement';

allows('register.record-placed-elsewhere', { custodian: 'for a move', service: 'for a move' });
