// What the OpenAPI document is put together from: schemas out of zod, bodies as JSON, refusals as problem documents.
import { z } from 'zod';
import { ERROR_CODES } from '../../../graph/model/errors';

export type Schema = Record<string, unknown>;

export const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(ERROR_CODES),
  param: z.string().optional(),
  instance: z.string(),
});

export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema;
  return rest;
};

/** A schema under its name; what it defines for itself (the part-of tree) is found from the document's root. */
export function component(name: string, schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, Schema> {
  const text = JSON.stringify(schemaOf(schema, io)).replaceAll('"#/$defs/', `"#/components/schemas/${name}/$defs/`);
  return { [name]: JSON.parse(text) as Schema };
}

export const jsonContent = (name: string, mediaType = 'application/json'): Schema => ({
  [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } },
});

export const refused = (description: string, name = 'Problem'): Schema => ({
  description,
  content: jsonContent(name, 'application/problem+json'),
});
