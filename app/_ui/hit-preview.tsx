// One hit in the list below the search field: name, why it matched, whom to call.
import type { Hit } from '../../lib/directory/search-schema';
import { Marked } from './marked';
import type { SearchTexts } from './search-texts';

export function HitPreview({ hit, texts, lang }: { hit: Hit; texts: SearchTexts; lang: string }) {
  const name = hit.matched.find((match) => match.field === 'name');
  const why = hit.matched.find((match) => match.field !== 'name');
  const german = lang === 'de' ? undefined : 'de';
  const example = hit.basis === 'example';
  return (
    <>
      <span className="nk-option__name">
        <span lang={german}>{name ? <Marked text={name.text} marks={name.marks} /> : hit.name}</span>
        {example && <> {badge(texts.example)}</>}
      </span>
      <span className="nk-option__what">
        {hit.kindLabel ?? hit.formLabel ?? hit.typeLabel}
        {hit.status === 'ended' && ` · ${hit.statusLabel}`}
        {hit.phone && (
          <>
            {' '}
            · <span className="nk-nowrap">{hit.phone.value}</span>
            {example && <> {badge(texts.exampleNumber)}</>}
            {hit.phone.signs?.map((sign) => (
              <span key={sign}> ({texts.sign[sign]})</span>
            ))}
          </>
        )}
      </span>
      {why && (
        <span className="nk-option__why">
          {texts.foundBy}:{' '}
          {why.via && (
            <>
              <span lang={german}>{why.via}</span> →{' '}
            </>
          )}
          <span lang={german}>
            <Marked text={why.text} marks={why.marks} />
          </span>
        </span>
      )}
    </>
  );
}

const badge = (text: string) => <span className="nk-badge nk-badge--example">{text}</span>;
