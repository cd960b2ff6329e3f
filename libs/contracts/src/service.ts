/** The services that own operations and events. */
export const services = ['register-service', 'enquiry-service', 'transfer-service', 'notification-service'] as const;

export type Service = (typeof services)[number];
