// The words around a picture that leaves the page, and the name of its file: as the page itself says them.
import { formatDate } from '../../../lib/i18n/format';
import { hasExamples } from '../../../lib/network/has-examples';
import { nameOfParts } from '../../../lib/transfer/file-name';
import { LEGEND_KEYS, type SheetWords } from '../../_canvas/svg/sheet';
import { reasonsOf } from '../../directory/because';
import { countText, headingOf, legendNames, type NetworkView } from '../view-words';
import { ownReasons } from '../own-reasons';

interface Sources {
  sources: readonly { title: string; date: string | null }[];
  /** When it is made, `2026-11-24`. */
  today: string;
}

/** What was chosen, as a reader says it; the day stands by itself. Null: nothing. */
export function chosenText(props: NetworkView): string | null {
  const { t, asked } = props;
  const shared = reasonsOf({ ...props, asked: asked.found }).filter(({ key }) => key !== 'day');
  const names = [...shared, ...ownReasons(props)].map(({ name }) => name);
  return names.length > 0 ? t('save.words.chosen', { names: names.join(', ') }) : null;
}

function linesOf(props: NetworkView): string[] {
  const { t, asked, network } = props;
  const shown = [
    t('save.words.shown', { label: t('network.ui.view.label'), value: t(`network.ui.view.${asked.view}`) }),
    t('save.words.shown', {
      label: t('network.ui.arrangement.label'),
      value: t(`network.ui.arrangement.${asked.arrangement}`),
    }),
    asked.rollup !== 'none' &&
      t('save.words.shown', { label: t('network.ui.rollup.label'), value: t(`network.ui.rollup.${asked.rollup}`) }),
  ].filter((part) => part !== false);
  const chosen = chosenText(props);
  return [
    countText(props),
    shown.join(' · '),
    ...(chosen ? [chosen] : []),
    ...(network.tiesLeftOut > 0 ? [t('save.words.tiesLeftOut', { count: network.tiesLeftOut })] : []),
  ];
}

export function sheetWords(props: NetworkView, { sources, today }: Sources): SheetWords {
  const { t, lang, asked, network } = props;
  const known = sources.map(({ title, date }) => (date ? `${title} (${formatDate(lang, date)})` : title));
  const foot = [
    known.length > 0 && t('save.words.sources', { sources: known.join('; ') }),
    hasExamples(props.network.nodes) && t('save.words.invented'),
    asked.arrangement === 'place' && t('save.words.places'),
    t('save.words.made', { date: formatDate(lang, today) }),
  ];
  return {
    lang,
    colouring: asked.colour,
    title: headingOf(props),
    lines: linesOf(props),
    day: t('ui.shell.day', { date: formatDate(lang, network.day) }),
    examples: t('save.words.examples'),
    foot: foot.filter((part) => part !== false).join(' · '),
    empty: t('save.words.empty'),
    names: legendNames(props),
    legend: Object.fromEntries(LEGEND_KEYS.map((key) => [key, t(`save.legend.${key}`)])) as SheetWords['legend'],
  };
}

/** "netzkompass-netzwerk-jobcenter-me-aktiv-beispieldaten-2026-11-24.svg" */
export function savedName(
  props: NetworkView,
  { what, today, extension }: { what: 'network' | 'nodes' | 'edges'; today: string; extension: string },
): string {
  const { t, asked, named } = props;
  const middle = named.find(({ id }) => asked.focus.includes(id))?.name ?? null;
  const filters = reasonsOf({ ...props, asked: asked.found }).find(({ key }) => key !== 'day' && key !== 'q');
  const parts = [t(`save.file.${what}`), asked.found.q.trim(), middle, filters?.name ?? null];
  return nameOfParts([...parts, hasExamples(props.network.nodes) && t('save.words.examples'), today], extension);
}
