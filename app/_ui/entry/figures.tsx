// Numbers that a source states, with their qualifier and what they count.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { formatAmount, formatPeriod } from '../../../lib/i18n/format';
import type { Drawing } from '../entry-link';
import { German } from '../german';
import { Proof } from './proof';
import { Section } from './section';

export function Figures({
  figures,
  day,
  ...drawing
}: Drawing & { figures: OrganisationEntry['figures']; day: string }) {
  const { t, lang } = drawing;
  if (figures.length === 0) return null;
  return (
    <Section id="figures" title={t('ui.section.figures')}>
      <dl className="nk-figures">
        {figures.map((figure) => {
          const period = formatPeriod(lang, figure);
          return (
            <div key={figure.id}>
              <dt>
                <German lang={lang}>{figure.label}</German>
                {period && <span className="nk-muted"> ({period})</span>}
              </dt>
              <dd className="nk-figures__value">
                <Amount lang={lang} figure={figure} />
              </dd>
              <dd>
                <Proof {...drawing} fact={figure} day={day} dated={false} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

/** Number and qualifier in the reader's language; what is counted is a German word. */
function Amount({ lang, figure }: Pick<Drawing, 'lang'> & { figure: OrganisationEntry['figures'][number] }) {
  const { unit, qualifier } = figure;
  if (!unit || qualifier === 'times') return formatAmount(lang, figure);
  return (
    <>
      {formatAmount(lang, { ...figure, unit: null })}
      {'\u00a0'}
      <German lang={lang}>{unit}</German>
    </>
  );
}
