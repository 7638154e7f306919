// How two entries are connected: one shortest way over who works together, with a sentence that says it.
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { parseInput } from '../directory/parse-input';
import { livingIds } from './known-ids';
import { linksOn } from './links';
import { pathInput, type NetworkPath } from './network-schema';
import { noSentence, sameSentence, sentenceOf } from './path-sentence';
import { shortestPath } from './shortest-path';

type End = 'from' | 'to';

/** Fields and places work with nobody. @throws DomainError notFound, invalid */
function endOf(deps: DirectoryDeps, param: End, id: string) {
  const index = deps.index();
  const number = index.recordOf.get(id) ?? -1;
  const record = index.records[number];
  if (!record) throw new DomainError('notFound', { param });
  const { type, name, basis } = record;
  if (type !== 'organisation' && type !== 'cooperation')
    throw new DomainError('invalid', { param, message: `${id} is a ${type}` });
  return { number, id, name, basis };
}

/**
 * Every reader may ask. What has ended by the day, and an example where they are hidden, is connected with nobody.
 * @throws DomainError invalid, unknownParameter or notFound (`param` says which); storeUnavailable, where an id has to be looked up
 */
export async function readPath(deps: DirectoryDeps, actor: Actor, raw: unknown): Promise<NetworkPath> {
  demand(actor, 'read', 'network');
  const input = parseInput(pathInput, raw);
  const { day: today, undatedFrom } = deps.today();
  const day = input.day ?? today;
  const living = await livingIds(deps, [input.from, input.to]);
  const from = endOf(deps, 'from', living.get(input.from) ?? input.from);
  const to = endOf(deps, 'to', living.get(input.to) ?? input.to);
  const index = deps.index();
  const links = linksOn(index, { day, undatedFrom, examples: input.examples });
  const isHidden = !input.examples && (from.basis === 'example' || to.basis === 'example');
  const path = isHidden ? null : shortestPath(links, from.number, to.number);
  const said = (words: NetworkPath['words']) => ({ sentence: words.map(({ text }) => text).join(''), words });
  const answer = { day, from: from.id, to: to.id };
  if (!path)
    return { ...answer, length: null, steps: [], ...said(noSentence(index, from.number, to.number, input.lang)) };
  const steps = path.flatMap((at): NetworkPath['steps'] => {
    const record = index.records[at];
    if (record?.type !== 'organisation' && record?.type !== 'cooperation') return [];
    return [{ id: record.id, type: record.type, name: record.name, basis: record.basis }];
  });
  const words =
    path.length === 1 ? sameSentence(index, from.number, input.lang) : sentenceOf(index, links, path, input.lang);
  return { ...answer, length: path.length - 1, steps, ...said(words) };
}
