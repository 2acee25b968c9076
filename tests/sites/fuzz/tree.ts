/** A tree of elements as data: it crosses into the page, where scripts may build what no parser would. */
export interface Tree {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Its children stand in an open shadow root. */
  readonly shadow?: boolean;
  /** So many elements in each other around its children. */
  readonly deep?: number;
  /** The children, so many times over. */
  readonly times?: number;
  readonly children?: readonly (Tree | string)[];
}
