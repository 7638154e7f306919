// Of contact points that are not public neither value nor function leaves the server, in no page, payload or answer; and no
// person is named anywhere.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { datasetFolder } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { addressesAPerson, namesAPerson } from '../../graph/seed/report-text';
import type { Dataset } from '../../graph/seed/tables';
import type { Entry } from '../../lib/directory/entry-schema';
import type { Hit, SearchResult } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import { useApp } from '../support/e2e-app';
import { getWith, select } from '../support/e2e-basket';
import { readJson, send, textOf } from '../support/e2e-http';

const app = useApp();
type Contact = Dataset['contacts'][number];

let contacts: readonly Contact[] = [];
let hits: readonly Hit[] = [];
let entries: ReadonlyMap<string, Entry> = new Map();
/** Everything that left the server, by its address. */
const answers = new Map<string, string>();

async function read(address: string): Promise<string> {
  const answer = await send(app.origin(), address);
  expect([address, answer.status]).toEqual([address, 200]);
  answers.set(address, answer.text);
  return answer.text;
}

async function readHits(): Promise<Hit[]> {
  const found: Hit[] = [];
  let cursor: string | null = '';
  do {
    const query = `limit=100&cursor=${encodeURIComponent(cursor)}`;
    await read(`/directory?${query}`);
    const page = JSON.parse(await read(`/api/v1/search?${query}`)) as SearchResult;
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** The selection of whoever has contacts, hidden ones too, and of whom they stand in for: its page and all its files. */
async function readSelections(ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 200) {
    const key = await select(app.origin(), ids.slice(at, at + 200));
    for (const address of [
      '/basket',
      ...['vcard3', 'vcard4', 'csv', 'text'].map((one) => `/basket/export?format=${one}`),
    ]) {
      const answer = await getWith(app.origin(), address, key);
      expect([address, answer.status]).toEqual([address, 200]);
      // Lines of a vCard are folded anywhere, also within a number.
      answers.set(`${address} from ${at}`, answer.text.replace(/\r\n /g, ''));
    }
  }
}

beforeAll(async () => {
  contacts = (await readDataset(datasetFolder(), true)).contacts;
  hits = await readHits();
  const ids = [...hits.map(({ id, type }) => ({ id, type })), { id: 'bericht-2010', type: 'source' as const }];
  const whole = new Map<string, Entry>();
  for (const one of ids) {
    await read(paths.entry({}, one));
    whole.set(one.id, JSON.parse(await read(`/api/v1/entries/${one.id}`)) as Entry);
  }
  entries = whole;
  await readSelections(
    hits.filter(({ type }) => type === 'organisation' || type === 'cooperation').map(({ id }) => id),
  );
  for (const address of [
    '/',
    '/glossary',
    '/about',
    '/privacy',
    '/accessibility',
    '/api/v1/bausteine',
    '/api/v1/towns',
    '/api/v1/openapi.json',
  ])
    await read(address);
});

const isPublic = (contact: Contact): boolean => contact.visibility === 'public';

/** Hidden values that are not also public ones. */
function hiddenValues(): string[] {
  const open = new Set(contacts.filter(isPublic).map(({ value }) => value));
  return [...new Set(contacts.filter((one) => !isPublic(one)).map(({ value }) => value))].filter(
    (value) => !open.has(value),
  );
}

/** A number or address however it is written: without blanks, as a link dials it, as HTML writes it. */
const spellings = (value: string): string[] => {
  const digits = value.replace(/\D/g, '');
  const all = [value, encodeURIComponent(value), value.replace(/&/g, '&amp;'), value.replace(/\s+/g, '')];
  return /^[\d\s/()+-]+$/.test(value) ? [...all, digits, digits.replace(/^0/, '+49')] : all;
};

describe('contacts that are not public', () => {
  it('there is something to hide, and it was all looked at', () => {
    expect(hiddenValues().length).toBeGreaterThan(20);
    expect(new Set(contacts.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'internal', 'onRequest']));
    expect(entries.size).toBeGreaterThan(300);
    expect(contacts.filter((one) => !entries.has(one.owner)).map(({ owner }) => owner)).toEqual([]);
  });

  it('public ones are there: the test would see a value', () => {
    const contact = contacts.find(isPublic);
    expect(answers.get(`/api/v1/entries/${contact?.owner}`)).toContain(contact?.value);
    expect(answers.get(`/organisations/${contact?.owner}`)).toContain(contact?.value);
  });

  it('selections are there, with the contacts that are public', () => {
    const files = [...answers].filter(([address]) => address.startsWith('/basket'));
    expect(files.length).toBeGreaterThanOrEqual(10);
    const contact = contacts.find((one) => isPublic(one) && one.channel === 'phone');
    for (const name of ['/basket ', 'vcard3', 'csv', 'text'])
      expect([
        name,
        files.some(([address, text]) => address.includes(name) && text.includes(contact?.value ?? '?')),
      ]).toEqual([name, true]);
  });

  it('no function leaves the server in a file of a selection', () => {
    const open = new Set(contacts.filter(isPublic).map((one) => `${one.owner} ${one.function}`));
    const everywhere = new Set(contacts.filter(isPublic).map((one) => one.function));
    const hidden = contacts.filter((one) => !isPublic(one) && !open.has(`${one.owner} ${one.function}`));
    expect(hidden.length).toBeGreaterThan(20);
    const csv = [...answers]
      .filter(([address]) => address.includes('format=csv'))
      .flatMap(([, text]) => text.split('\r\n'));
    const wrong = hidden.filter(({ owner, function: name }) =>
      csv.some((row) => row.endsWith(`/${owner}`) && row.includes(`;${name};`) && !row.includes('Erreichbar')),
    );
    // Of whoever stands in, a function may be called the same; nobody's own hidden one may be among its rows.
    const stoodIn = new Set(
      [...entries].flatMap(([id, entry]) => ('reach' in entry && entry.reach.through ? [id] : [])),
    );
    expect(
      wrong.filter(({ owner }) => !stoodIn.has(owner)).map(({ owner, function: name }) => `${owner}: ${name}`),
    ).toEqual([]);
    // As a field of its own: a cell, a line, the role on a card. As a word it may stand elsewhere, such as in the label of a role.
    const nowhere = [...new Set(hidden.map((one) => one.function).filter((name) => !everywhere.has(name)))];
    expect(nowhere.length).toBeGreaterThan(0);
    const field = new RegExp(`(?:[;\\n]|ROLE:)(?:${nowhere.join('|')})(?:;|\\r?\\n)`);
    const leaks = [...answers].filter(([address, text]) => address.includes('/basket/export') && field.test(text));
    expect(leaks.map(([address]) => address)).toEqual([]);
  });

  it('no value leaves the server', () => {
    const words = hiddenValues().flatMap(spellings);
    const leaks = [...answers].flatMap(([address, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${address}: ${word}`),
    );
    expect(leaks).toEqual([]);
  });

  it('no function leaves the server, in the fields of contacts', () => {
    const wrong: string[] = [];
    for (const [id, entry] of entries) {
      if (entry.type !== 'organisation' && entry.type !== 'cooperation') continue;
      const open = contacts.filter((one) => isPublic(one) && one.owner === id);
      for (const shown of entry.contacts)
        if (!open.some((one) => one.function === shown.function && one.value === shown.value))
          wrong.push(`${id}: ${shown.function}`);
      if (entry.contacts.length > open.length) wrong.push(`${id}: more contacts than public ones`);
      for (const shown of entry.reach.contacts)
        if (!contacts.some((one) => isPublic(one) && one.value === shown.value && one.function === shown.function))
          wrong.push(`${id}: reached by ${shown.function}`);
    }
    for (const { id, phone } of hits)
      if (
        phone &&
        !contacts.some(
          (one) => isPublic(one) && one.owner === id && one.value === phone.value && one.function === phone.function,
        )
      )
        wrong.push(`${id}: hit with ${phone.function}`);
    expect(wrong).toEqual([]);
  });

  it('no function leaves the server, anywhere on the page of its owner', () => {
    const wrong: string[] = [];
    for (const [id, entry] of entries) {
      const own = contacts.filter((one) => one.owner === id);
      const open = new Set(own.filter(isPublic).map((one) => one.function));
      const hidden = new Set(own.filter((one) => !isPublic(one) && !open.has(one.function)).map((one) => one.function));
      if ('reach' in entry) for (const shown of entry.reach.contacts) hidden.delete(shown.function); // of whoever stands in
      const page = answers.get(paths.entry({}, entry)) ?? '';
      const api = JSON.stringify({ ...entry, offers: [] }); // an offer may be called as a function is
      for (const name of hidden) {
        if (api.includes(`"${name}"`)) wrong.push(`${id}: ${name} in the API`);
        const offered = 'offers' in entry && entry.offers.includes(name);
        if (!offered && (page.includes(`>${name}<`) || page.includes(`"${name}\\"`)))
          wrong.push(`${id}: ${name} on the page`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('hidden hours, consents and their proofs do not leave either', () => {
    const proofs = contacts.flatMap(({ consentProof }) => (consentProof ? [consentProof] : []));
    const open = new Set(contacts.filter(isPublic).flatMap(({ hours }) => (hours ? [hours] : [])));
    const hours = contacts.flatMap((one) => (!isPublic(one) && one.hours && !open.has(one.hours) ? [one.hours] : []));
    const words = [...new Set([...proofs, ...hours])];
    expect(proofs.length).toBeGreaterThan(20);
    const leaks = [...answers].flatMap(([address, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${address}: ${word}`),
    );
    expect(leaks).toEqual([]);
    expect(
      [...answers].filter(
        ([address, text]) => !address.includes('openapi') && /consentFor|consentProof|visibility/.test(text),
      ),
    ).toEqual([]);
  });

  it('a hidden number or address finds nobody', async () => {
    for (const value of hiddenValues().filter((one) => /^[\d\s]+$/.test(one))) {
      const found = readJson<SearchResult>(await send(app.origin(), `/api/v1/search?q=${encodeURIComponent(value)}`));
      const owners = contacts.filter((one) => one.value === value).map(({ owner }) => owner);
      expect([value, found.items.filter(({ id }) => owners.includes(id)).map(({ id }) => id)]).toEqual([value, []]);
    }
  });

  it('whoever has only hidden contacts does not count as reachable', async () => {
    const open = new Set(contacts.filter(isPublic).map(({ owner }) => owner));
    const { items } = readJson<SearchResult>(await send(app.origin(), '/api/v1/search?hasContact=1&limit=100'));
    expect(items.filter(({ id }) => !open.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('nothing of it is written to the log', () => {
    const printed = app.printed();
    expect(hiddenValues().filter((value) => printed.includes(value))).toEqual([]);
  });
});

describe('persons', () => {
  it('nobody is named in anything that leaves the server', () => {
    const named = [...answers].filter(([, text]) => namesAPerson(text)).map(([address]) => address);
    expect(named).toEqual([]);
  });
  it('nobody is addressed by title and name', () => {
    const addressed = [...answers].filter(([, text]) => addressesAPerson(textOf(text))).map(([address]) => address);
    expect(addressed).toEqual([]);
  });
});

describe('views without examples', () => {
  it('show no contact at all, since all of them are made up', async () => {
    for (const { owner, value } of contacts.filter(isPublic).slice(0, 40)) {
      const entry = entries.get(owner);
      if (!entry) continue;
      const answer = await send(app.origin(), paths.entry({ examples: false }, entry));
      expect([owner, answer.text.includes(value)]).toEqual([owner, false]);
    }
  });
});
