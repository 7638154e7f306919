// Runs in the page: draws with one renderer, then pans, zooms and highlights by the same events for each, and times it.
// A renderer's entry file is bundled with this one.
import type { Blocks } from '../watch-blocks';
import type { Peer, Scene, Start } from './peer';

export interface Times {
  picture: number;
  pan: number[];
  zoom: number[];
  highlight: number[];
  block: number;
  heap: number;
}

const STEPS = 40;
const HIGHLIGHTS = 5;
/** So long a drawing may take, or a view may need to come to rest. */
const LIMIT_MS = 20_000;
const REST_MS = 700;

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The end of the frame that is being made: what it painted is on its way to the screen. */
const frameEnd = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    requestAnimationFrame(() => port2.postMessage(null));
  });

async function untilDrawn(peer: Peer, from: number): Promise<number> {
  for (;;) {
    const end = await frameEnd();
    if (peer.wasDrawn()) return end - from;
    if (end - from > LIMIT_MS) throw new Error(`nothing is drawn for ${LIMIT_MS / 1000} s`);
  }
}

const heap = async (): Promise<number> => {
  await rest(50);
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
};

function press(target: Element, type: string, x: number, y: number, more: Record<string, unknown> = {}): void {
  const shared = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y, ...more };
  if (type === 'wheel') target.dispatchEvent(new WheelEvent('wheel', shared));
  else {
    target.dispatchEvent(
      new PointerEvent(`pointer${type}`, { ...shared, pointerId: 1, pointerType: 'mouse', isPrimary: true }),
    );
    target.dispatchEvent(new MouseEvent(`mouse${type}`, shared));
  }
}

/** How long each frame took while `act` did something in each. */
async function frames(act: (step: number) => void): Promise<number[]> {
  const times: number[] = [];
  let last = await frame();
  for (let step = 0; step < STEPS; step++) {
    act(step);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

async function pan(host: Element): Promise<number[]> {
  const [x, y] = [6, 6];
  const target = document.elementFromPoint(x, y) ?? host;
  press(target, 'move', x, y);
  press(target, 'down', x, y, { buttons: 1, button: 0 });
  const times = await frames((step) => {
    const way = step < STEPS / 2 ? step : STEPS - step;
    press(target, 'move', x + 4 + way * 9, y + 4 + way * 6, { buttons: 1 });
  });
  press(target, 'up', x, y, { button: 0 });
  return times;
}

async function zoom(host: Element): Promise<number[]> {
  const [x, y] = [host.clientWidth / 2, host.clientHeight / 2];
  const target = document.elementFromPoint(x, y) ?? host;
  return frames((step) => press(target, 'wheel', x, y, { deltaY: step < STEPS / 2 ? -60 : 60, deltaMode: 0 }));
}

/** @throws where the view stays as it was: then nothing was measured */
async function moved(peer: Peer, what: string, act: () => Promise<number[]>): Promise<number[]> {
  const before = peer.view();
  let during = before;
  const watch = setTimeout(() => {
    during = peer.view();
  }, 250);
  const times = await act();
  clearTimeout(watch);
  if (during === before && peer.view() === before) throw new Error(`${what} does not move the view`);
  await rest(REST_MS);
  return times;
}

export async function measurePeer(start: Start, scene: Scene, blocks: Blocks): Promise<Times> {
  const host = document.querySelector<HTMLElement>('#host');
  if (!host) throw new Error('there is no place to draw');
  const empty = await heap();
  await frameEnd();
  const began = performance.now();
  const peer = start(host, scene);
  const picture = await untilDrawn(peer, began);
  await rest(REST_MS);
  const drawnHeap = await heap();
  const panned = await moved(peer, 'panning', () => pan(host));
  const zoomed = await moved(peer, 'zooming', () => zoom(host));
  const highlight: number[] = [];
  for (let turn = 0; turn < HIGHLIGHTS; turn++) {
    peer.highlight(null);
    await rest(200);
    await frameEnd();
    peer.wasDrawn();
    const from = performance.now();
    peer.highlight(scene.hub);
    highlight.push(await untilDrawn(peer, from));
  }
  await rest(100);
  const block = Math.max(
    0,
    ...blocks.tasks
      .concat(blocks.gaps)
      .filter(({ start: at }) => at >= began - 20)
      .map(({ ms }) => ms),
  );
  return { picture, pan: panned, zoom: zoomed, highlight, block, heap: drawnHeap - empty };
}
