// The key of a form that is sent: the same form sent twice, as by a double click, is one request.
import 'server-only';
import { randomBytes } from 'node:crypto';

export const newRequestKey = (): string => randomBytes(18).toString('base64url');
