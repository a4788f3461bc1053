interface Account {
  id: string;
  name?: string;
  aadObjectId?: string;
}

interface Attachment {
  contentType: string;
  content?: unknown;
  [more: string]: unknown;
}

/** The parts of a Bot Framework activity that the sandbox looks at; the rest is kept as it came. */
export interface Activity {
  type: string;
  id?: string;
  timestamp?: string;
  text?: string;
  textFormat?: string;
  attachments?: Attachment[];
  from?: Account;
  recipient?: Account;
  conversation?: { id: string; [more: string]: unknown };
  replyToId?: string;
  value?: unknown;
  [more: string]: unknown;
}
