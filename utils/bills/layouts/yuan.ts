/** How bills name the one currency they are read in; without a name it is that. */
export const YUAN = /^(?:CNY|RMB|人民币元?)?$/i;
