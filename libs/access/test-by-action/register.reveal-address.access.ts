import { allows } from './entitlement';

allows('register.reveal-address', {
  'sealed-address-reader': 'always',
});
