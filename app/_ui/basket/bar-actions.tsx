'use client';
// What can be done with the selection beside the results. With JavaScript it copies in place and follows every change.
import { useState } from 'react';
import { copyFrom } from './copy';
import { useChanged } from './selected';
import { BASKET_FORM } from './selection';
import { useScript } from './use-script';

interface Props {
  selected: number;
  mail: string | null;
  toBasket: string;
  /** Where the text for an e-mail comes from. */
  textAddress: string;
  /** `#` stands for a number. */
  texts: Record<
    | 'count'
    | 'copy'
    | 'copiedOne'
    | 'copiedMany'
    | 'copyFailed'
    | 'mail'
    | 'toBasket'
    | 'empty'
    | 'fullOne'
    | 'fullMany',
    string
  >;
}

export function BarActions({ texts, toBasket, textAddress, ...drawn }: Props) {
  const changed = useChanged();
  const scripted = useScript();
  const [copied, setCopied] = useState<{ of: unknown; text: string } | null>(null);
  const count = changed ? changed.ids.length : drawn.selected;
  const mail = changed ? changed.mail : drawn.mail;
  const say = (one: string, many: string, n: number): string => (n === 1 ? one : many.replace('#', String(n)));
  const copy = (): void =>
    void copyFrom(textAddress).then((done) =>
      setCopied({ of: changed, text: done ? say(texts.copiedOne, texts.copiedMany, count) : texts.copyFailed }),
    );
  // What was said of an earlier selection is over with the next change.
  const status =
    copied?.of === changed && copied
      ? copied.text
      : changed && changed.full > 0
        ? say(texts.fullOne, texts.fullMany, changed.full)
        : '';
  return (
    <>
      {count > 0 && (
        <div className="nk-selection__actions">
          <strong>{texts.count.replace('#', String(count))}</strong>
          {scripted && (
            <button type="button" className="nk-button nk-button--primary" data-copy="" onClick={copy}>
              {texts.copy}
            </button>
          )}
          {mail && (
            <a className="nk-button nk-button--secondary" href={mail}>
              {texts.mail}
            </a>
          )}
          <a className="nk-button nk-button--secondary" href={toBasket}>
            {texts.toBasket}
          </a>
          <button className="nk-button nk-button--quiet" form={BASKET_FORM} name="empty" value="1">
            {texts.empty}
          </button>
        </div>
      )}
      <p className="nk-selection__status" role="status">
        {status}
      </p>
    </>
  );
}
