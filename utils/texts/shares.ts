/** Shares and chances as sentences write them. */

/** Two decimals. */
export const exactPercent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** So few cases bear no decimals. */
export const wholePercent = (share: number): string => `${Math.round(share * 100)}%`;

/** Never 0 % nor 100 %: nothing here is certain. */
export const surePercent = (p: number): string => `${Math.max(1, Math.min(99, Math.round(p * 100)))}%`;
