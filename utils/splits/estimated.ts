/** Why a month may still come to something else: it is not over, days of bills are missing, orders are not shared. */
export type Estimated = 'not-over' | 'bills' | 'not-shared';
