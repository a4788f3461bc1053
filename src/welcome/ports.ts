/** Remembers which chats have been greeted: Teams sends the install event again and again. */
export interface GreetingStore {
  /** True the first time for this conversation, ever; joins the caller's transaction. */
  markGreeted(conversationId: string, at: Date): Promise<boolean>;
}

/** What the welcome needs from outside. */
export interface WelcomePorts {
  greetings: GreetingStore;
  /** Whom to ring about a child at that hour, in one sentence. */
  standingLine(at: Date): string;
  /** Where the pages of this deployment are, without a slash at the end. */
  publicUrl(): string;
  /** Shows a topic of the knowledge, for the "numbers" command. */
  showNumbers(at: Date): import('#core/card').FilledCard;
}
