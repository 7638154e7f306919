// A thread of the browser: lays out the nodes that it is sent, and sends back where they stand.
import { arrange } from '../../../lib/layout/arrange';
import type { Anew, AnewJob } from './arrange-anew';

self.addEventListener('message', ({ data }: MessageEvent<AnewJob>) => {
  const positions = arrange(data.input, data.arrangement, new Map());
  const anew: Anew = data.ids.flatMap((id) => {
    const point = positions.get(id);
    return point ? [[id, point] as const] : [];
  });
  self.postMessage(anew);
});
