// What kind of answer a request asks for: browsers ask for a page when they send a form, programs for JSON.
type Asked = Pick<Request, 'headers'>;

export const asksForPage = ({ headers }: Asked): boolean => headers.get('accept')?.includes('text/html') ?? false;

export const asksForJson = (request: Asked): boolean =>
  !asksForPage(request) && (request.headers.get('accept')?.includes('application/json') ?? false);
