/** A row with the id of the file it came in; its place there it holds itself. */
export type Sourced<T> = T & { readonly file: string };
