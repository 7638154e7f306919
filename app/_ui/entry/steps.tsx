// What happened and what is planned, by year.
import type { OrganisationEntry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { EntryLinks, type Drawing } from '../entry-link';
import { German } from '../german';
import { Proof } from './proof';
import { Section } from './section';

type Step = OrganisationEntry['steps'][number];

export function Steps({ steps, day, ...drawing }: Drawing & { steps: readonly Step[]; day: string }) {
  const { t } = drawing;
  if (steps.length === 0) return null;
  const dated = steps.filter((step) => step.date).sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const years = [...new Set(dated.map((step) => (step.date ?? '').slice(0, 4)))];
  const undated = steps.filter((step) => !step.date);
  return (
    <Section id="steps" title={t('ui.section.steps')}>
      {years.map((year) => (
        <Year
          key={year}
          {...drawing}
          day={day}
          title={year}
          steps={dated.filter((step) => step.date?.startsWith(year))}
        />
      ))}
      {undated.length > 0 && <Year {...drawing} day={day} title={t('ui.section.stepsUndated')} steps={undated} />}
    </Section>
  );
}

function Year({ title, steps, day, ...drawing }: Drawing & { title: string; steps: readonly Step[]; day: string }) {
  const { t, lang } = drawing;
  return (
    <div className="nk-year">
      <h3>{title}</h3>
      <ul className="nk-facts">
        {steps.map((step) => (
          <li key={step.id} className="nk-fact">
            <p>
              {step.date && step.date.length > 4 && <span className="nk-muted">{formatDate(lang, step.date)}: </span>}
              <German lang={lang}>{step.text}</German>
              {step.state !== 'done' && <span className="nk-muted"> ({step.stateLabel})</span>}
              {step.decidedBy.length > 0 && (
                <>
                  {' · '}
                  {t('ui.section.decidedBy')} <EntryLinks {...drawing} entries={step.decidedBy} />
                </>
              )}
            </p>
            <Proof {...drawing} fact={step} day={day} dated={false} />
          </li>
        ))}
      </ul>
    </div>
  );
}
