import { patternOf, type AnyEvent, type Service } from '@custodian/contracts';
import type { ConsumeMessage } from 'amqplib';
import { idFrom } from '../bus/incoming';
import type { BusMessage } from '../bus/outgoing';
import type { MessagingSettings } from '../options';

/** The header a service gives a message of its own database when a person has decided that it is not to be handled. */
export const decidedHeader = 'set-aside';

/**
 * An event that was not sent by its owner, under an id of its own so that it stands in no other message's place; undefined for every other.
 * The broker vouches for the user a message names. This service's own user sends again what waited, failed or was parked here.
 */
export function strangersMessage(raw: ConsumeMessage, message: BusMessage, settings: MessagingSettings): BusMessage | undefined {
  const sender: unknown = raw.properties.userId;
  if (sender === settings.user) return undefined;
  const owners = message.headers[decidedHeader] === undefined ? ownersOf(message, settings.messages.events) : [];
  if (owners.some((owner) => settings.userOf(owner) === sender)) return undefined;
  return { ...message, messageId: idFrom(`${String(sender)} ${message.messageId} ${message.body}`) };
}

/** Who may announce this: the owner of the event, or where this version does not know the event, the owner of its stream. */
function ownersOf(message: BusMessage, events: readonly AnyEvent[]): Service[] {
  const known = events.filter((event) => patternOf(event) === message.type);
  const among = known.length > 0 ? known : events.filter((event) => event.stream === message.headers['stream']);
  return among.map((event) => event.owner);
}
