// `npm run bench -- renderers`: the same nodes and lines at the same places, drawn by ours and by others in one browser.
import type { Browser } from 'playwright-core';
import type { Network } from '../../../lib/network/network-schema';
import { openBrowser } from '../browser';
import { percentile, type Measured } from '../measure';
import { bundle, styles, versions } from './bundle';
import { delivered, scaleFree } from './graph';
import type { Times } from './in-page';
import type { Scene } from './peer';

const PEERS: Readonly<Record<string, string>> = {
  ours: 'ours',
  plain: 'cytoscape, plain',
  tuned: 'cytoscape, tuned',
  'force-graph': 'force-graph (names in tooltips)',
  sigma: 'sigma (WebGL in software)',
};
const RUNS = 3;
const LIMIT_MS = 150_000;
/** At 1,400 nodes and 7,000 lines, on any machine: shares of another renderer in the same run, and milliseconds. */
const TARGETS = { picture: 0.9, highlight: 0.3, pan: 50, highlightMs: 200 };

export interface Row {
  graph: string;
  peer: string;
  picture: number;
  least: number;
  pan: number;
  zoom: number;
  highlight: number;
  block: number;
  heap: number;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => percentile(sorted(values), 0.5);

function hubOf({ nodes, edges }: Network): string {
  const ties = new Map<string, number>();
  const isMark = new Set(nodes.filter(({ type }) => type === 'baustein').map(({ id }) => id));
  for (const { source, target } of edges)
    if (!isMark.has(source) && !isMark.has(target))
      for (const id of [source, target]) ties.set(id, (ties.get(id) ?? 0) + 1);
  return [...ties].sort((a, b) => b[1] - a[1])[0]?.[0] ?? nodes[0]?.id ?? '';
}

async function run(browser: Browser, script: string, style: string, scene: Scene): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><html lang="de" data-kern-theme="light"><style>${style}
      body { margin: 0; display: block } #host { position: relative; width: 1280px; height: 800px; overflow: hidden }</style>
      <div id="host" class="nk-canvas"></div></html>`,
    );
    await page.addScriptTag({ content: script });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS).unref();
    });
    const asked = page.evaluate(
      (one) => (window as unknown as { measureIt: (scene: Scene) => Promise<Times> }).measureIt(one),
      scene,
    );
    return await Promise.race([asked, late]);
  } finally {
    await context.close();
  }
}

async function measureRow(
  browser: Browser,
  peer: string,
  graph: string,
  network: Network,
  style: string,
): Promise<Row> {
  const { script } = await bundle(peer);
  const scene = { network, hub: hubOf(network) };
  const runs: Times[] = [];
  for (let turn = 0; turn < RUNS; turn++) runs.push(await run(browser, script, style, scene));
  const pictures = runs.map(({ picture }) => picture);
  return {
    graph,
    peer: PEERS[peer] ?? peer,
    picture: median(pictures),
    least: Math.min(...pictures),
    pan: median(runs.map(({ pan }) => percentile(sorted(pan), 0.95))),
    zoom: median(runs.map(({ zoom }) => percentile(sorted(zoom), 0.95))),
    highlight: median(runs.flatMap(({ highlight }) => highlight)),
    block: median(runs.map(({ block }) => block)),
    heap: median(runs.map(({ heap }) => heap)),
  };
}

const COLUMNS = ['picture', 'least', 'pan', 'zoom', 'highlight', 'block', 'heap'] as const;
const HEADINGS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  picture: 'first picture',
  least: '(least)',
  pan: 'pan p95',
  zoom: 'zoom p95',
  highlight: 'highlight',
  block: 'longest block',
  heap: 'heap MB',
};

function tableOf(rows: readonly Row[]): string {
  const graphs = [...new Set(rows.map(({ graph }) => graph))];
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(14)).join('')}`;
  return graphs
    .flatMap((graph) => [
      graph,
      line(
        '',
        COLUMNS.map((column) => HEADINGS[column]),
      ),
      ...rows
        .filter((row) => row.graph === graph)
        .map((row) =>
          line(
            row.peer,
            COLUMNS.map((column) => row[column].toFixed(column === 'heap' ? 1 : 0)),
          ),
        ),
    ])
    .join('\n');
}

/** What is to be reached, each with what was. */
function verdict(rows: readonly Row[]): string[] {
  const [ours, plain, tuned] = ['ours', PEERS['plain'], PEERS['tuned']].map((name) =>
    rows.find(({ peer }) => peer === name),
  );
  if (!ours || !plain || !tuned) return [];
  const say = (what: string, value: number, target: number): string =>
    `  ${value <= target ? 'reached' : 'MISSED '}  ${what}: ${value.toFixed(2)}, target ${target}`;
  const cheapest = Math.min(plain.highlight, tuned.highlight);
  return [
    say('first picture / tuned cytoscape', ours.picture / tuned.picture, TARGETS.picture),
    say('highlight / cytoscape with classes on all', ours.highlight / cheapest, TARGETS.highlight),
    say('frame p95 while panning, ms', ours.pan, TARGETS.pan),
    say('highlight, ms', ours.highlight, TARGETS.highlightMs),
  ];
}

/** @param only names of graphs and of renderers; none: all */
export async function measureRenderers(only: readonly string[] = []): Promise<{ rows: Measured[]; text: string }> {
  const graphs: Readonly<Record<string, () => Promise<Network>>> = {
    dataset: delivered,
    '300/1,000': () => Promise.resolve(scaleFree(300, 1000)),
    '1,400/7,000': () => Promise.resolve(scaleFree(1400, 7000)),
  };
  const wanted = (name: string, all: readonly string[]): boolean =>
    !only.some((one) => all.includes(one)) || only.includes(name);
  const browser = await openBrowser();
  const style = await styles();
  const rows: Row[] = [];
  try {
    for (const [graph, make] of Object.entries(graphs)) {
      if (!wanted(graph, Object.keys(graphs))) continue;
      const network = await make();
      const name = `${graph} (${network.nodes.length} nodes, ${network.edges.length} lines)`;
      for (const peer of Object.keys(PEERS))
        if (wanted(peer, Object.keys(PEERS)))
          await measureRow(browser, peer, name, network, style).then(
            (row) => rows.push(row),
            (error: unknown) => console.warn(`${name}, ${peer}: not measured, ${String(error).split('\n')[0]}`),
          );
    }
  } finally {
    await browser.close();
  }
  const largest = rows.filter(({ graph }) => graph.startsWith('1,400'));
  const text = [
    await versions(),
    `Chromium ${browser.version()}, ms, median of ${RUNS}`,
    tableOf(rows),
    ...verdict(largest),
  ];
  return { rows: rows.flatMap(measuredOf), text: text.join('\n') };
}

const measuredOf = (row: Row): Measured[] =>
  COLUMNS.map((column) => ({
    name: `${row.graph}: ${row.peer}: ${HEADINGS[column]}`,
    p50: row[column],
    p95: row[column],
    runs: RUNS,
    unit: column === 'heap' ? 'MB' : 'ms',
  }));
