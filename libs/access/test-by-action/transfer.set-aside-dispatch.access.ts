import { allows } from './entitlement';

allows('transfer.set-aside-dispatch', {
  custodian: 'always',
});
