// The boundaries of the towns, as the file has them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { datasetFolder } from './load-dataset';

/** TopoJSON with an object `towns`. @throws Error where the file is missing or no JSON */
export async function readBoundaries(folder = datasetFolder()): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, 'places', 'towns.topo.json'), 'utf8')) as unknown;
}
