import './http.css';
import { diagramTexts, httpTexts, predictTexts } from '../../../i18n/index.ts';
import { conversation, type Message } from '../../../player/conversation.ts';
import { markings } from '../../../player/marked-text.ts';
import { headText, startLine } from '../../../player/message-text.ts';
import { CopyButton } from '../../kit/copy-button.tsx';
import { WarningIcon } from '../../kit/icons.tsx';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { type Run, useRun } from './inspected.tsx';
import { StepLink } from './links.tsx';
import { MarkedText } from './marked-text.tsx';
import { BodyView } from './message-body.tsx';

/** The messages a step belongs to, header by header as they are sent. */
export function HttpTab() {
  const t = useT();
  const run = useRun();
  const predicts = useStore(isPredicting);
  if (run === null) return null;
  const found = conversation(run.trace, run.position);
  const seen = (message: Message | null) =>
    predicts && message !== null && message.position > run.position ? null : message;
  const { relation } = found;
  const [request, response] = [seen(found.request), seen(found.response)];
  if (request === null && response === null)
    return (
      <p className="inspector-hint">{t(predicts ? predictTexts.hiddenLater : httpTexts.none)}</p>
    );
  const isOwn = (message: Message | null) => message?.position === run.position;
  return (
    <div className="http">
      {relation !== null && relation !== 'self' && (
        <p className="inspector-hint">{t(httpTexts[relation])}</p>
      )}
      {/* The step's own message is open; of a conversation it only takes part in, what has been said until now. */}
      {request && !isOwn(response) && (
        <MessageView
          key={request.step.id}
          run={run}
          message={request}
          counterpart={response}
          open
        />
      )}
      {response && (
        <MessageView
          key={response.step.id}
          run={run}
          message={response}
          counterpart={request}
          open={isOwn(response) || relation === 'after'}
        />
      )}
      {request && isOwn(response) && (
        <MessageView
          key={request.step.id}
          run={run}
          message={request}
          counterpart={response}
          open={false}
        />
      )}
    </div>
  );
}

interface MessageProps {
  readonly run: Run;
  readonly message: Message;
  /** The response to it, or the request it answers. */
  readonly counterpart: Message | null;
  readonly open: boolean;
}

/** One message: who to whom, its first line, its headers, its body. */
function MessageView({ run, message: { step, position }, counterpart, open }: MessageProps) {
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
