// adaptivecards-templating's declarations import adaptivecards' TypeScript source, which does not check under our options.
export interface IAdaptiveCard {
  [key: string]: unknown;
}
