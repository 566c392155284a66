import { diagramTexts, httpTexts } from '../../../i18n/index.ts';
import type { Message } from '../../../player/conversation.ts';
import { markings } from '../../../player/marked-text.ts';
import { headText, startLine } from '../../../player/message-text.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { WarningIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { MarkedText } from './marked-text.tsx';
import { BodyView } from './message-body.tsx';
import { StepLink } from './step-link.tsx';
import type { Run } from './use-run.ts';

interface Props {
  readonly run: Run;
  readonly message: Message;
  /** The response to it, or the request it answers. */
  readonly counterpart: Message | null;
  readonly open: boolean;
}

/** One message: who to whom, its first line, its headers, its body. */
export function MessageView({ run, message: { step, position }, counterpart, open }: Props) {
  const t = useT();
  const { http } = step;
  const marked = markings(step.carries, run.index.values);
  const inHeader = (name: string) =>
    marked.filter(
      ({ carried }) =>
        carried.place === 'header' && carried.name.toLowerCase() === name.toLowerCase(),
    );
  return (
    <details
      className="card message"
      open={open}
      data-later={position > run.position || undefined}
      data-failed={(http.type === 'response' && http.status >= 400) || undefined}
    >
      <summary className="card-head message-head">
        <b>{t(httpTexts[http.type])}</b>
        <span className="message-route">
          {t(httpTexts.fromTo, {
            from: t(diagramTexts[step.actor]),
            to: t(diagramTexts[step.to]),
          })}
        </span>
        <code className="message-glance">{glance()}</code>
      </summary>
      <div className="message-meta">
        {position !== run.position ? (
          <StepLink place={{ step, position }} titled />
        ) : (
          counterpart && (
            <span>
              {t(http.type === 'request' ? httpTexts.answer : httpTexts.question)}{' '}
              <StepLink place={counterpart} />
            </span>
          )
        )}
        {http.type === 'request' &&
          (http.url.startsWith('https:') ? (
            <span className="message-tls">{t(httpTexts.tls)}</span>
          ) : (
            <span className="message-plain">
              <WarningIcon /> {t(httpTexts.plain)}
            </span>
          ))}
        <CopyButton
          what={t(http.type === 'request' ? httpTexts.head : httpTexts.responseHead)}
          text={() => headText(http)}
        />
      </div>
      <div className="message-lines">
        <code className="message-start">{startLine(http)}</code>
        <ul className="message-headers" aria-label={t(httpTexts.headers)}>
          {http.headers.map(([name, value]) => (
            <li key={name}>
              <code>
                <span className="header-name">{name}:</span>{' '}
                <MarkedText text={value} markings={inHeader(name)} />
              </code>
            </li>
          ))}
        </ul>
      </div>
      <BodyView
        body={http.body}
        run={run}
        markings={marked.filter(({ carried }) => carried.place !== 'header')}
      />
    </details>
  );

  /** What tells the message from others while it is folded. */
  function glance(): string {
    return http.type === 'request' ? http.method : String(http.status);
  }
}
