// The OpenAPI 3.1 document of the API, generated from the zod schemas that also check the calls.
import { z } from 'zod';
import { entry, sourceEntry } from '../../../lib/directory/entry-schema';
import { bausteinList, listInput, townList } from '../../../lib/directory/list-entries';
import { entryInput } from '../../../lib/directory/read-entry';
import { REPEATABLE, searchInput, searchResult } from '../../../lib/directory/search-schema';
import { NETWORK_REPEATABLE, network, networkInput, networkPath, pathInput } from '../../../lib/network/network-schema';
import { STATUS_OF } from '../../_server/errors';
import { loanComponents, loanPaths, LOANS_TAG, securitySchemes } from './loans';
import { component, jsonContent, problemDocument, refused, schemaOf, type Schema } from './parts';

const health = z.object({ status: z.enum(['live', 'ready']), day: z.string().optional() });

const repeats: readonly string[] = [...REPEATABLE, ...NETWORK_REPEATABLE];

/** Query parameters from an input schema; a list is a parameter that repeats. */
function parametersOf(input: z.ZodType, inPath: readonly string[] = []): Schema[] {
  const { properties, required = [] } = schemaOf(input, 'input') as {
    properties: Record<string, Schema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) =>
    inPath.includes(name)
      ? { name, in: 'path', required: true, schema }
      : {
          name,
          in: 'query',
          required: required.includes(name),
          schema,
          ...(repeats.includes(name) && { style: 'form', explode: true }),
        },
  );
}

function operation(
  operationId: string,
  summary: string,
  result: string,
  parameters: Schema[],
  refusals: readonly number[],
): Schema {
  const words: Record<number, string> = {
    308: 'Merged: the entry lives on at Location',
    400: 'Bad input',
    404: 'No such entry',
    503: 'The store does not answer',
  };
  return {
    get: {
      operationId,
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: { description: summary, content: jsonContent(result) },
        ...Object.fromEntries(
          refusals.map((status) => [
            status,
            status === 308 ? { description: words[308] } : refused(words[status] ?? ''),
          ]),
        ),
        405: refused('Only GET and HEAD'),
        ...(result !== 'Health' && { 429: refused('Too many calls: wait as Retry-After says') }),
      },
    },
  };
}

/** The document; pure, made anew at each call. */
export function openApiDocument(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Netzkompass',
      version: '1',
      description: `Who cooperates with whom, on which Baustein. An enumeration is its id; its label stands beside it in the field of the same name + "Label". Error codes: ${Object.entries(
        STATUS_OF,
      )
        .map(([code, status]) => `${code} (${status})`)
        .join(', ')}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [LOANS_TAG],
    paths: {
      '/api/v1/search': operation(
        'search',
        'Search and filter entries',
        'SearchResult',
        parametersOf(searchInput),
        [400],
      ),
      '/api/v1/entries/{id}': operation(
        'readEntry',
        'One whole entry',
        'Entry',
        parametersOf(entryInput, ['id']),
        [308, 400, 404, 503],
      ),
      '/api/v1/bausteine': operation(
        'listBausteine',
        'Punkt 9 and the seven Bausteine, with counts',
        'BausteinList',
        parametersOf(listInput),
        [400, 503],
      ),
      '/api/v1/towns': operation(
        'listTowns',
        'The ten towns, with counts',
        'TownList',
        parametersOf(listInput),
        [400, 503],
      ),
      '/api/v1/sources/{id}': operation(
        'readSource',
        'A source with its quotes and the facts on them',
        'SourceEntry',
        parametersOf(entryInput, ['id']),
        [308, 400, 404, 503],
      ),
      '/api/v1/network': operation(
        'readNetwork',
        'Who takes part in what, or who works with whom, under the filters of the search',
        'Network',
        parametersOf(networkInput),
        [400, 503],
      ),
      '/api/v1/path': operation(
        'readPath',
        'One shortest connection of two entries',
        'NetworkPath',
        parametersOf(pathInput),
        [400, 404, 503],
      ),
      ...loanPaths(),
      '/api/v1/openapi.json': {
        get: {
          operationId: 'openapi',
          summary: 'This document',
          responses: {
            200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
          },
        },
      },
      '/api/health/live': operation('live', 'The process answers', 'Health', [], []),
      '/api/health/ready': operation('ready', 'The store answers', 'Health', [], [503]),
    },
    components: {
      schemas: {
        ...component('SearchResult', searchResult),
        ...component('Entry', entry),
        ...component('SourceEntry', sourceEntry),
        ...component('BausteinList', bausteinList),
        ...component('TownList', townList),
        ...component('Network', network),
        ...component('NetworkPath', networkPath),
        ...loanComponents(),
        ...component('Health', health),
        ...component('Problem', problemDocument),
      },
      securitySchemes,
    },
  };
}
