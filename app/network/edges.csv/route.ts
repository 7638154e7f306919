// GET /network/edges.csv: the lines of the picture and those to the Bausteine, a row each, with the names of their ends.
import { nameEntries } from '../../../lib/directory/entry-names';
import { writeTable } from '../../../lib/transfer/csv';
import { originOf } from '../../_server/origin';
import { legendNames } from '../view-words';
import { fileRoute } from '../save/file-route';
import { edgeTable } from '../save/tables';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = fileRoute(
  { what: 'edges', type: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  ({ actor, props, container, headers }) => {
    const ids = props.network.edges.flatMap(({ cooperations }) => cooperations);
    const names = new Map(nameEntries(container.deps, actor, [...new Set(ids)]).map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const words = { ...props, origin: originOf(headers), names: legendNames(props), nameOf };
    const { head, rows } = edgeTable(words, props.network);
    return writeTable(head, rows);
  },
);
