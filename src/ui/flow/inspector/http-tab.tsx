import { httpTexts, predictTexts } from '../../../i18n/index.ts';
import { conversation, type Message } from '../../../player/conversation.ts';
import { useT } from '../../store/hooks.ts';
import { isPredicting } from '../../store/predict-slice.ts';
import { useStore } from '../../store/store.ts';
import { MessageView } from './message-view.tsx';
import { useRun } from './use-run.ts';

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
