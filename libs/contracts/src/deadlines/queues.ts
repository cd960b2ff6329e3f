import type { Service } from '../service';

/** The queues each service's alarms are kept in, named by what they time. */
export const deadlineQueues = {
  'register-service': ['reviews', 'core-groups', 'conferences', 'checks'],
  'enquiry-service': ['checks', 'call-backs', 'repeat-enquiries', 'reviews'],
  'transfer-service': ['moves', 'missing', 'historic-plans', 'messages'],
  'notification-service': ['acknowledgements', 'letters'],
} as const satisfies Record<Service, readonly [string, ...string[]]>;

/** Every queue of alarms there is: those of deadlines, and of what is tried again by itself. */
export const alarmQueues: Readonly<Record<Service, readonly string[]>> = {
  ...deadlineQueues,
  'enquiry-service': [...deadlineQueues['enquiry-service'], 'check-pending'],
  'notification-service': [...deadlineQueues['notification-service'], 'errands'],
};
