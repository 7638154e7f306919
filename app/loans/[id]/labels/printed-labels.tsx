// Addresses on sheets of paper, each with number, purpose and end of the loan. On the screen the same, with a button and the way
// to the other form and back.
import type { Translator } from '../../../../lib/i18n/translator';
import { paths } from '../../../../lib/paths';
import { isLong, type AddressLabels } from '../../../../lib/transfer/address-labels';
import { headLines, shortFrame, type LentFile } from '../../../../lib/transfer/lent-file';
import { inPortions } from '../../../../lib/transfer/mail-portions';
import { shortSource } from '../../../../lib/transfer/source-text';
import { PrintButton } from '../../../_ui/basket/print-button';

export const FORMS = ['labels', 'letters'] as const;
type Form = (typeof FORMS)[number];
/** On a sheet of labels: three columns of seven (loan-labels.css). */
const ON_SHEET = 21;

interface Props extends AddressLabels {
  t: Translator;
  /** Of the loan. */
  id: string;
  file: LentFile;
  form: Form;
}

export function PrintedLabels({ t, id, file, form, labels, without }: Props) {
  return (
    <div className={`nk-labels nk-labels--${form}`}>
      <header className="nk-labels__head">
        <p>
          <a href={paths.loan(id)}>{t('lent.labels.back')}</a>
        </p>
        <h1>{t('lent.labels.title', { number: file.loan.number })}</h1>
        <p className="nk-lead">{t('lent.labels.count', { count: labels.length })}</p>
        <div className="nk-labels__actions">
          {labels.length > 0 && <PrintButton text={t('lent.labels.print')} />}
          <nav className="nk-switch" aria-label={t('lent.labels.form')}>
            <ul>
              {FORMS.map((one) => (
                <li key={one}>
                  <a href={paths.loanLabels(id, { form: one })} aria-current={one === form ? 'true' : undefined}>
                    {t(`lent.labels.${one}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <p className="nk-small nk-muted">{t(form === 'labels' ? 'lent.labels.howLabels' : 'lent.labels.howLetters')}</p>
        {without.length > 0 && <p className="nk-notice">{t('lent.labels.without', { names: without.join(', ') })}</p>}
      </header>
      {form === 'labels' ? (
        <LabelSheets t={t} file={file} labels={labels} />
      ) : (
        <Letters t={t} file={file} labels={labels} />
      )}
    </div>
  );
}

type Sheets = Pick<Props, 't' | 'file' | 'labels'>;

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line, at) => <span key={at}>{line}</span>);

function LabelSheets({ t, file, labels }: Sheets) {
  return inPortions(labels, ON_SHEET).map((part, at) => (
    <section key={at} className="nk-labels__sheet" aria-label={t('lent.labels.sheet', { at: at + 1 })}>
      <p className="nk-labels__frame">{shortFrame(t, file)}</p>
      <ul className="nk-labels__grid">
        {part.map((lines, place) => (
          <li
            key={place}
            className={isLong(lines) ? 'nk-labels__address nk-labels__address--long' : 'nk-labels__address'}
          >
            <Lines lines={lines} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Letters({ t, file, labels }: Sheets) {
  return labels.map((lines, at) => (
    <section key={at} className="nk-labels__sheet" aria-label={t('lent.labels.sheet', { at: at + 1 })}>
      <div className="nk-labels__window">
        <p className="nk-labels__sender">{file.loan.amt}</p>
        <p className={isLong(lines) ? 'nk-labels__address nk-labels__address--long' : 'nk-labels__address'}>
          <Lines lines={lines} />
        </p>
      </div>
      <div className="nk-labels__foot">
        <p>{shortSource(t, file)}</p>
        <p className="nk-labels__frame">{headLines(t, file).join(' · ')}</p>
      </div>
    </section>
  ));
}
