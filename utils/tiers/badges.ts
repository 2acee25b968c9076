/**
 * What stands beside a verdict without being one.
 *
 * - unseen: in test, below the sample gate, so that neither side is named
 * - up, down: in test, undecided, and rather above or below
 * - rising: its share of the shop rises clearly, whatever it is
 */
export type SideBadge = 'unseen' | 'up' | 'down' | 'rising';
