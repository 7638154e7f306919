// GET /api/v1/openapi.json
import { json, readable } from '../../../_server/respond';
import { openApiDocument } from '../../_openapi/document';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(() => json(openApiDocument()));
