// GET /network/nodes.csv: what is in the picture, a row each, in the order of the table.
import { writeTable } from '../../../lib/transfer/csv';
import { originOf } from '../../_server/origin';
import { sortNodes } from '../neighbours';
import { legendNames } from '../view-words';
import { fileRoute } from '../save/file-route';
import { nodeTable } from '../save/tables';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = fileRoute(
  { what: 'nodes', type: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  ({ props, headers }) => {
    const { network, asked, lang } = props;
    const words = { ...props, origin: originOf(headers), names: legendNames(props), nameOf: (id: string) => id };
    const { head, rows } = nodeTable(words, sortNodes(network.nodes, asked.sort, lang), network.day);
    return writeTable(head, rows);
  },
);
