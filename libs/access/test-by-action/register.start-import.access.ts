import { allows } from './entitlement';

allows('register.start-import', {
  custodian: 'always',
});
