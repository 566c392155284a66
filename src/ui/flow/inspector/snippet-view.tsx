import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { codeOf, type Snippet, type SnippetFile } from '../../../code/index.ts';
import { codeTexts, sizeText } from '../../../i18n/index.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { SaveIcon } from '../../kit/icons.tsx';
import { saveFile } from '../../kit/save-file.ts';
import { ValueChip } from '../../kit/value-chip.tsx';
import { valueLight } from '../../kit/value-light.ts';
import { useLang, useT } from '../../store/hooks.ts';
import type { Run } from './inspected.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly run: Run;
  readonly snippet: Snippet;
  /** The step whose call is marked and kept in view. */
  readonly current: string | null;
}

/** A snippet to be read, copied and saved, and the files it needs. */
export function SnippetView({ run, snippet, current }: Props) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  useCurrentInView(box, snippet, current);
  const markings = useMemo(
    () =>
      snippet.marks.flatMap(({ text, value: id }) => {
        const value = run.index.values.get(id);
        return value ? [{ text, value }] : [];
      }),
    [snippet, run.index],
  );
  const { fileName } = snippet;
  const isOneOfMany = snippet.parts.filter(({ step }) => step !== null).length > 1;
  return (
    <>
      <div className="card snippet">
        <div className="card-head snippet-head">
          <code>{fileName}</code>
          <CopyButton what={t(codeTexts.code)} text={() => codeOf(snippet)} />
          <button
            type="button"
            className="button button-quiet copy-button"
            aria-label={t(codeTexts.saveAs, { name: fileName })}
            onClick={() => saveFile(codeOf(snippet), fileName)}
          >
            <SaveIcon />
            <span aria-hidden="true">{t(codeTexts.save)}</span>
          </button>
        </div>
        <CodeBox box={box} label={isOneOfMany ? fileName : null}>
          {snippet.parts.map(({ lines, step }, i) => (
            <code
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
              key={i}
              className="snippet-part"
              aria-current={isOneOfMany && step !== null && step === current ? 'true' : undefined}
            >
              <MarkedText
                text={`${lines.join('\n')}\n`}
                markings={markings}
                chips={false}
                plain={quietComments}
              />
            </code>
          ))}
        </CodeBox>
      </div>
      {snippet.files.length > 0 && <SnippetFiles run={run} files={snippet.files} />}
    </>
  );
}

interface BoxProps {
  readonly box: RefObject<HTMLElement | null>;
  /** What is scrolled in it, in words; null where it is as high as the code. */
  readonly label: string | null;
  readonly children: ReactNode;
}

function CodeBox({ box, label, children }: BoxProps) {
  return label === null ? (
    <div className="snippet-code">
      <pre>{children}</pre>
    </div>
  ) : (
    <section
      ref={box}
      className="snippet-code snippet-scroll"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to be reached by keyboard for that
      tabIndex={0}
    >
      <pre>{children}</pre>
    </section>
  );
}

/** Another snippet is read from its beginning; within one the marked part is brought into view. */
function useCurrentInView(
  box: RefObject<HTMLElement | null>,
  snippet: Snippet,
  current: string | null,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another snippet or mark is what this answers to
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const part = element.querySelector<HTMLElement>('[aria-current]');
    if (part === null) {
      element.scrollTop = 0;
      return;
    }
    const [top, bottom] = [part.offsetTop, part.offsetTop + part.offsetHeight];
    const isSeen = top >= element.scrollTop && bottom <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTop = top;
  }, [snippet, current]);
}

/** Lines of comment stand back behind the code. */
function quietComments(text: string): ReactNode {
  return text.split(/^([ \t]*(?:#|\/\/).*)$/m).map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text is its place
      <span key={i} className="snippet-comment">
        {piece}
      </span>
    ),
  );
}

interface FilesProps {
  readonly run: Run;
  readonly files: readonly SnippetFile[];
}

/** The files a snippet reads, each with the run's own bytes to be saved. */
function SnippetFiles({ run, files }: FilesProps) {
  const t = useT();
  const lang = useLang();
  return (
    <section className="snippet-files" aria-label={t(codeTexts.files)}>
      <h2 className="panel-heading">{t(codeTexts.files)}</h2>
      <p className="inspector-hint">{t(codeTexts.filesHint)}</p>
      <ul>
        {files.map(({ name, value: id }) => {
          const value = run.index.values.get(id);
          return (
            value && (
              <li key={name} {...valueLight(id)}>
                <button
                  type="button"
                  className="button"
                  aria-label={t(codeTexts.saveAs, { name })}
                  onClick={() => saveFile(value.bytes, name.replace(/^\.\//, ''))}
                >
                  <SaveIcon />
                  <span className="snippet-file-name">{name}</span>
                </button>
                <ValueChip value={value} />
                <span className="card-size">{sizeText(lang, value.bytes.length)}</span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
