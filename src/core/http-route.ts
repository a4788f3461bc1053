/** A page or endpoint that a feature serves. Pages are complete HTML; nothing of the request but the path is passed on. */
export interface HttpRoute {
  method: 'GET';
  path: `/${string}`;
  answer(): Promise<HttpAnswer> | HttpAnswer;
}

export interface HttpAnswer {
  status: number;
  contentType: string;
  body: string;
}
