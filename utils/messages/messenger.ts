import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol.ts';

/** One listener a type and context; only the worker listens. Failures come back as a rejected promise. */
const messenger = defineExtensionMessaging<Protocol>();

export const sendToWorker = messenger.sendMessage;
export const onMessage = messenger.onMessage;
