/** One precondition that `signpost doctor` and `/readyz` look at. Words only, never a secret. */
export interface Check {
  name: string;
  look(): Promise<CheckResult> | CheckResult;
}

export interface CheckResult {
  state: 'ok' | 'warning' | 'failed';
  says: string;
  /** What to do about it; required unless ok. */
  mend?: string;
}
