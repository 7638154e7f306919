// What an editor can make of a report: the form that mends the network, "still true", or nothing more.
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { ReportLine } from '../../../lib/loans/list-reports';
import { paths } from '../../../lib/paths';

interface Props {
  t: Translator;
  lang: Lang;
  report: ReportLine;
  seen: number;
  requestKey: string;
}
interface Way {
  href: string;
  text: string;
}

/** The forms that a report leads to; each takes the report along, and saving it deals with the report. */
function waysOf({ t, lang, report }: Pick<Props, 't' | 'lang' | 'report'>): Way[] {
  const { id, entry, outcome, contacts } = report;
  const together: Way[] = [
    { href: paths.newRecord('cooperation', { report: id }), text: t('reports.acts.cooperation') },
    ...(entry.type === 'organisation'
      ? [{ href: paths.newFact('participation', entry.id, id), text: t('reports.acts.participation') }]
      : []),
  ];
  const change = contacts.map((contact) => ({
    href: paths.editFact('contact', contact.id, entry.id, id),
    text: t('reports.acts.change', { way: label(lang, 'channel', contact.channel) }),
  }));
  const add: Way = { href: paths.newFact('contact', entry.id, id), text: t('reports.acts.add') };
  if (outcome === 'reached') return together;
  if (outcome === 'newContact') return [add, ...together];
  return outcome === 'wrongNumber' ? [...change, add] : change;
}

export function ReportActs({ t, lang, report, seen, requestKey }: Props) {
  const about = <span className="kern-sr-only">: {report.entry.name}</span>;
  return (
    <form method="post" action={paths.settleReport} className="nk-loans__buttons">
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="entry" value={report.entry.id} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="requestKey" value={requestKey} />
      {waysOf({ t, lang, report }).map(({ href, text }) => (
        <a key={href} className="nk-button nk-button--secondary" href={href}>
          {text}
          {about}
        </a>
      ))}
      {report.outcome === 'reached' && (
        <button className="nk-button nk-button--secondary" name="act" value="confirm">
          {t('reports.acts.confirm')}
          {about}
        </button>
      )}
      <button className="nk-button nk-button--secondary" name="act" value="done">
        {t('reports.acts.done')}
        {about}
      </button>
    </form>
  );
}
