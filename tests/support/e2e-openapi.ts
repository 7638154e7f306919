// A small check of an OpenAPI 3.1 document, and of values against its JSON schemas: the words that our own schemas use,
// and an error at any other, so that nothing passes unread.
type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  operationId: string;
  /** Where it is only for those who have signed in. */
  security?: unknown[];
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}
export interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: { schemas: Record<string, Schema> };
}

const KNOWN = new Set([
  ...['$ref', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'allOf', 'properties', 'required', 'additionalProperties'],
  ...[
    'items',
    'prefixItems',
    'propertyNames',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'pattern',
    'format',
    'maxLength',
  ],
  ...['minLength', 'default', 'description', '$defs', 'minItems', 'maxItems'],
]);

interface Described extends Operation {
  path: string;
  method: string;
}
/** Every operation with its address. */
export const operationsOf = ({ paths }: OpenApi): Described[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );

export const schemaFor = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function resolve(document: OpenApi, reference: string): Schema | undefined {
  let at: unknown = document;
  for (const key of reference.replace(/^#\//, '').split('/')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[key.replace(/~1/g, '/').replace(/~0/g, '~')];
  }
  return at as Schema | undefined;
}

/** Everything that is wrong with the document itself. */
export function checkDocument(document: OpenApi): string[] {
  const wrong: string[] = [];
  if (!/^3\.1\.\d+$/.test(document.openapi)) wrong.push(`openapi ${document.openapi}`);
  if (!document.info.title || !document.info.version) wrong.push('info is incomplete');
  for (const reference of new Set(
    [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, at]) => at ?? ''),
  ))
    if (resolve(document, reference) === undefined) wrong.push(`${reference} leads nowhere`);
  const operations = operationsOf(document);
  const ids = operations.map(({ operationId }) => operationId);
  if (new Set(ids).size !== ids.length) wrong.push('an operationId stands twice');
  for (const { path, method, parameters = [], requestBody, responses } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
    if (inPath.join() !== given.join()) wrong.push(`${path}: parameters in the path are ${given.join() || 'none'}`);
    for (const { schema, example } of Object.values(requestBody?.content ?? {}))
      wrong.push(...fits(document, schema, example, `${method} ${path}: example`));
    for (const [status, { description }] of Object.entries(responses))
      if (!description) wrong.push(`${method} ${path} ${status} has no description`);
  }
  return wrong;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** Where the value does not fit the schema. */
export function fits(document: OpenApi, schema: Schema, value: unknown, at = ''): string[] {
  const strange = Object.keys(schema).find((word) => !KNOWN.has(word));
  if (strange) return [`${at}: this check does not know “${strange}”`];
  if (typeof schema['$ref'] === 'string') {
    const target = resolve(document, schema['$ref']);
    return target ? fits(document, target, value, at) : [`${at}: ${schema['$ref']} leads nowhere`];
  }
  const branches = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (branches) {
    const answers = branches.map((branch) => fits(document, branch, value, at));
    if (answers.some((answer) => answer.length === 0)) return [];
    return [answers.sort((a, b) => a.length - b.length)[0]?.[0] ?? `${at}: fits no branch`];
  }
  return [...checkPlain(schema, value, at), ...checkInside(document, schema, value, at)];
}

function checkPlain(schema: Schema, value: unknown, at: string): string[] {
  const { type, enum: list, minimum, maximum, pattern } = schema;
  const kind = typeOf(value);
  const allowed = [type].flat();
  if (type !== undefined && !allowed.includes(kind) && !(kind === 'integer' && allowed.includes('number')))
    return [`${at}: ${kind} instead of ${allowed.join()}`];
  const wrong: string[] = [];
  if ('const' in schema && schema['const'] !== value) wrong.push(`${at}: is not ${String(schema['const'])}`);
  if (Array.isArray(list) && !list.includes(value)) wrong.push(`${at}: is not in the list`);
  if (typeof value === 'number' && typeof minimum === 'number' && value < minimum) wrong.push(`${at}: too small`);
  if (typeof value === 'number' && typeof maximum === 'number' && value > maximum) wrong.push(`${at}: too large`);
  if (typeof value === 'string' && typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value))
    wrong.push(`${at}: does not match ${pattern}`);
  return wrong;
}

function checkInside(document: OpenApi, schema: Schema, value: unknown, at: string): string[] {
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Infinity } = schema as { minItems?: number; maxItems?: number };
    if (value.length < minItems || value.length > maxItems) return [`${at}: ${value.length} items`];
    const fixed = (schema['prefixItems'] ?? []) as Schema[];
    const rest = schema['items'] as Schema | undefined;
    return value.flatMap((one, index) => {
      const item = fixed[index] ?? rest;
      return item ? fits(document, item, one, `${at}[${index}]`) : [];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  const further = schema['additionalProperties'];
  const missing = ((schema['required'] ?? []) as string[]).filter((name) => !(name in value));
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const property = properties[name] ?? (typeof further === 'object' ? (further as Schema) : undefined);
    if (property) return fits(document, property, one, `${at}.${name}`);
    return further === false ? [`${at}.${name}: is not described`] : [];
  });
  return [...missing.map((name) => `${at}.${name}: is missing`), ...inside];
}
