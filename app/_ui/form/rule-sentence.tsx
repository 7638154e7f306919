// The rule that what was entered breaks, as a sentence, with what else it names.
import type { ReactNode } from 'react';
import { formatPeriod } from '../../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import { dateToInput } from '../../../lib/records/date-input';
import { RULES, type Rule, type RuleWords } from '../../../lib/records/rules/broken';

interface Props {
  t: Translator;
  lang: Lang;
  rule: string;
  words: RuleWords;
}
/** More facts than these are counted. */
const SHOWN = 20;
const LISTS = ['role', 'supportWay', 'worksAs'] as const;

const isRule = (name: string): name is Rule => RULES.some((rule) => rule === name);

/** A role, a kind of support or of work: whichever list knows the word. */
function said(lang: Lang, word: string): string {
  for (const list of LISTS) {
    const known = label(lang, list, word);
    if (known !== word) return known;
  }
  return word;
}

function sentence({ t, lang, words }: Props, rule: Rule): string {
  const first = (name: string): string => words[name]?.[0] ?? '';
  if (rule === 'fromAfterUntil')
    return t('forms.rule.fromAfterUntil', { from: dateToInput(first('from')), until: dateToInput(first('until')) });
  if (rule === 'overlaps') {
    const period = formatPeriod(lang, { from: first('from') || null, until: first('until') || null });
    const what = (words['said'] ?? []).map((word) => said(lang, word));
    return t('forms.rule.overlaps', { said: [...what, period ?? t('forms.rule.always')].join(', ') });
  }
  if (rule === 'circle')
    return t('forms.rule.circle', { way: (words['way'] ?? []).map((name) => `„${name}“`).join(' → ') });
  return t(`forms.rule.${rule}`);
}

export function RuleSentence(props: Props): ReactNode {
  const { t, rule, words } = props;
  if (!isRule(rule)) return null;
  const facts = (words['facts'] ?? []).map((name) => name || t('forms.rule.accounts'));
  return (
    <>
      <span>{sentence(props, rule)}</span>
      {facts.length > 0 && (
        <ul className="nk-rule__facts">
          {facts.slice(0, SHOWN).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {facts.length > SHOWN && <li>{t('forms.rule.more', { count: facts.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}
