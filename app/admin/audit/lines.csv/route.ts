// GET /admin/audit/lines.csv: the lines that the page shows, all pages of them; of contacts a row for each entry.
import { MOST_IN_FILE, readAudit } from '../../../../lib/audit/read-audit';
import { translator } from '../../../../lib/i18n/translator';
import { writeTable } from '../../../../lib/transfer/csv';
import { nameOfParts } from '../../../../lib/transfer/file-name';
import { readPreferences } from '../../../_server/preferences';
import { readQuery } from '../../../_server/read-query';
import { readable } from '../../../_server/respond';
import { refuseUnknown } from '../../../_server/page-input';
import { entryName } from '../../entry-field';
import { instantText } from '../../instant';
import { askedOf, inputOf, PARAMETERS } from '../query';
import { detailText, roleText, whoText } from '../words';

const HEADS = ['when', 'utc', 'who', 'role', 'what', 'detail', 'about', 'contactIds', 'network', 'request'] as const;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = readable(async ({ url, container, actor }) => {
  const { deps } = container;
  const query = readQuery(url, []);
  refuseUnknown(query, PARAMETERS);
  const { lang } = await readPreferences();
  const t = translator(lang);
  const audit = await readAudit(deps, actor, inputOf(deps, askedOf({ ...query, page: '' })), { size: MOST_IN_FILE });
  const rows = audit.lines.flatMap((line) => {
    const people = line.people.map((who) => whoText(t, who));
    const about = [...people, ...line.entries.map((id) => entryName(deps, id))];
    return (about.length > 0 ? about : ['']).map((one) => [
      instantText(lang, line.at),
      line.at,
      whoText(t, line.who),
      roleText(t, line.role),
      t(`admin.event.${line.event}`),
      detailText(t, line.detail),
      one,
      line.contacts.join(' '),
      line.network ?? '',
      line.requestId ?? '',
    ]);
  });
  const left = audit.total - audit.lines.length;
  if (left > 0) rows.push([t('admin.audit.cut', { count: left })]);
  const name = nameOfParts([t('admin.audit.fileName'), audit.from, audit.until], 'csv');
  return new Response(writeTable(HEADS.map((head) => t(`admin.audit.csv.${head}`)), rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
});
