/** A backend played under its real host names: requests go in, replies come out, nothing leaves the machine. */
export interface PlayedRequest {
  readonly method: string;
  /** Absolute address. */
  readonly url: string;
  readonly body: string | null;
}

export interface PlayedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PracticeSite {
  /** Host names as the browser asks for them, page and data hosts alike. */
  readonly hosts: readonly string[];
  readonly answer: (request: PlayedRequest) => PlayedReply;
}
