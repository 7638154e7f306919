// GET /network/picture.svg: the picture of the network as a drawing on A3, at the stored places.
import { A3 } from '../../_canvas/svg/sheet';
import { writeSvg, XML_HEAD } from '../../_canvas/svg/write-svg';
import { fileRoute } from '../save/file-route';
import { readSources } from '../save/read-sources';
import { sheetWords } from '../save/words';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = fileRoute(
  { what: 'network', type: 'image/svg+xml; charset=utf-8', extension: 'svg' },
  async ({ actor, container, props, today }) => {
    const sources = await readSources(container.deps, actor, props.lang);
    return XML_HEAD + writeSvg(props.network, sheetWords(props, { sources, today }), A3).svg;
  },
);
