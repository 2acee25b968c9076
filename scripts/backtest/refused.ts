/** What was asked for cannot be done; the message is the one line to print. */
export class Refused extends Error {}
