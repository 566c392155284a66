import { useState } from 'react';
import { httpTexts, sizeText } from '../../../i18n/index.ts';
import { fromUtf8, toHex } from '../../../lib/bytes.ts';
import type { Marking } from '../../../player/marked-text.ts';
import { prettyBody } from '../../../player/message-text.ts';
import type { MessageBody, Value } from '../../../trace/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { Segments } from '../../kit/segments.tsx';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useLang, useT, useValueName } from '../../store/hooks.ts';
import type { Run } from './inspected.tsx';
import { useBytesOpener } from './inspected.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly body: MessageBody;
  readonly run: Run;
  readonly markings: readonly Marking[];
}

/** Bytes of an object that a message shows. */
const GLIMPSE = 96;

/** The body of a message: a document as text, an object as a value with a glimpse of it. */
export function BodyView({ body, run, markings }: Props) {
  const t = useT();
  switch (body.kind) {
    case 'none':
      return <p className="message-body message-bodyless">{t(httpTexts.noBody)}</p>;
    case 'text':
      return <TextBody text={body.text} markings={markings} />;
    case 'value': {
      const value = run.index.values.get(body.value);
      return value ? <ObjectBody value={value} /> : null;
    }
  }
}

function TextBody({
  text,
  markings,
}: {
  readonly text: string;
  readonly markings: readonly Marking[];
}) {
  const t = useT();
  const [view, setView] = useState<'pretty' | 'asSent'>('pretty');
  const pretty = prettyBody(text);
  return (
    <div className="message-body">
      <div className="message-tools">
        {pretty !== null && (
          <Segments
            legend={t(httpTexts.bodyView)}
            options={[
              ['pretty', t(httpTexts.pretty)],
              ['asSent', t(httpTexts.asSent)],
            ]}
            value={view}
            onChange={setView}
          />
        )}
        <CopyButton what={t(httpTexts.body)} text={() => text} />
      </div>
      <pre className="json">
        <MarkedText text={view === 'pretty' ? (pretty ?? text) : text} markings={markings} />
      </pre>
    </div>
  );
}

function ObjectBody({ value }: { readonly value: Value }) {
  const t = useT();
  const lang = useLang();
  const valueName = useValueName();
  const { open } = useBytesOpener();
  const size = sizeText(lang, value.bytes.length);
  const head = value.bytes.subarray(0, GLIMPSE);
  return (
    <div className="message-body" {...valueLight(value.id)}>
      <p className="message-object">
        <ValueChip value={value} size="full" />
        <span>{t(httpTexts.objectBody, { size, name: valueName(value) })}</span>
        <button type="button" className="button button-quiet" onClick={() => open(value.id)}>
          {t(httpTexts.openBytes)}
        </button>
      </p>
      {head.length > 0 && <pre className="json">{glimpse(head)}</pre>}
      {head.length < value.bytes.length && (
        <p className="inspector-hint">
          {t(httpTexts.windowOf, { size: sizeText(lang, head.length) })}
        </p>
      )}
    </div>
  );
}

/** As text where it is text, else in hex. A character cut in two at the end does not count. */
function glimpse(bytes: Uint8Array): string {
  for (const cut of [0, 1, 2, 3]) {
    const text = fromUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut)));
    if (text !== null && !hasControls(text)) return text;
  }
  return toHex(bytes).replace(/../g, '$& ').trimEnd();
}

function hasControls(text: string): boolean {
  return [...text].some((character) => character < ' ' && !'\t\r\n'.includes(character));
}
