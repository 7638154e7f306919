// Forms that answer what a borrower reported: what they begin with, and that saving them deals with the report.
import 'server-only';
import type { Became } from '../../graph/model/loan-reports';
import type { Actor } from '../../lib/auth/actor';
import { clock } from '../../lib/config/clock';
import { log } from '../../lib/log';
import { readReport } from '../../lib/loans/list-reports';
import { settleReport } from '../../lib/loans/settle-report';
import { sameValues } from '../../lib/records/compare-values';
import { valuesFromText, type Saved, type Values } from '../../lib/records/form';
import { findForm } from '../../lib/records/save-record';
import type { Answering } from '../_ui/form/answered-report';
import { loanDeps } from './loan-deps';

interface Asked {
  name: string;
  isNew: boolean;
  report: string | undefined;
}

/** Null where the form answers none, or one that is gone or was dealt with. */
export async function readAnswering(actor: Actor, { name, isNew, report: id }: Asked): Promise<Answering | null> {
  if (id === undefined) return null;
  const report = await readReport(await loanDeps(), actor, id);
  if (!report || report.done) return null;
  const isCooperation = isNew && name === 'cooperation';
  const { amt, entry } = report;
  return {
    report,
    joining: isCooperation ? [amt, entry].filter((one) => one !== entry || entry.type === 'organisation') : [],
    prefill: isCooperation ? { name: [`${amt.name} – ${entry.name}`] } : undefined,
  };
}

/** What a form makes of a report; undefined where it is no answer, or was saved as it was. */
function becameOf(form: string, typed: Values): Became | undefined {
  const isNew = typed['id'] === undefined;
  if (form === 'contact' && isNew) return 'contactAdded';
  if ((form === 'cooperation' || form === 'participation') && isNew) return form;
  if (form !== 'contact') return undefined;
  const base = valuesFromText(typed['base']?.[0]) ?? {};
  return sameValues(findForm(form).fields, base, typed) ? undefined : 'contactChanged';
}

interface Answer {
  form: string;
  typed: Values;
  page: Saved | null;
}

/** After the form was saved: whatever goes wrong here, it is saved, and an editor can still press "done". */
export async function answerReport(
  actor: Actor,
  { form, typed, page }: Answer,
): Promise<{ settled: Became } | undefined> {
  const [id, requestKey = ''] = [typed['report']?.[0], typed['requestKey']?.[0]];
  const became = becameOf(form, typed);
  if (id === undefined || became === undefined || !page) return undefined;
  try {
    await settleReport(
      await loanDeps(),
      actor,
      { id, became, of: page.id, requestKey: `${requestKey.slice(0, 40)}-report` },
      clock(),
    );
    return { settled: became };
  } catch (err) {
    log.warn({ err }, 'the report is still open');
    return undefined;
  }
}
