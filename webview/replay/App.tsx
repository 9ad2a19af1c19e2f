import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'react';
import type { FromReplay, RecordedInterview, ReplayPlace, ToReplay } from '../../src/core/protocol/replay';
import { FIRST_PLACE } from '../../src/core/timeline/player/request';
import type { Host } from '../host';
import type { Mailbox } from '../shared/mailbox';
import { Notice } from '../shared/Notice';
import { type Film, filmOf } from './film';
import { Replay } from './Replay';
import { ReplayDesk } from './replayDesk';
import { ReplayImages } from './replayImages';
import { tellPlace } from './tellPlace';

interface AppProps {
  readonly host: Host<FromReplay>;
  readonly mailbox: Mailbox<ToReplay>;
}

/** What is shown: a recording that can be played, or why there is none. */
type Shown =
  | { readonly type: 'film'; readonly film: Film; readonly desk: ReplayDesk; readonly count: number }
  | { readonly type: 'none'; readonly message: string };

/** Shows the recording its host sends; one that is read again goes on where the last one stood. */
export function App({ host, mailbox }: AppProps) {
  const [shown, setShown] = useState<Shown>();
  const [images] = useState(() => new ReplayImages((hashes) => host.post({ type: 'wantImages', hashes })));

  useEffect(() => {
    let desk: ReplayDesk | undefined;
    let endTelling: (() => void) | undefined;
    let count = 0;
    const load = (interview: RecordedInterview, place: ReplayPlace | undefined) => {
      const film = filmOf(interview);
      const kept = desk && { atMs: desk.state.ms, speed: desk.state.clock.speed };
      endTelling?.();
      desk?.dispose();
      desk = new ReplayDesk(film, place ?? kept ?? FIRST_PLACE);
      endTelling = tellPlace(host, desk);
      count += 1;
      images.clear();
      setShown({ type: 'film', film, desk, count });
    };
    const end = mailbox.read((message) => {
      if (message.type === 'recording') load(message.interview, message.place);
      else if (message.type === 'goTo') desk?.seek(message.atMs);
      else if (message.type === 'images') images.take(message.images);
      else setShown({ type: 'none', message: message.message });
    });
    return () => {
      end();
      endTelling?.();
      desk?.dispose();
    };
  }, [host, mailbox, images]);

  if (!shown) return null;
  if (shown.type === 'none') {
    return (
      <Notice
        text={shown.message}
        action={l10n.t('Read Again')}
        onAction={() => host.post({ type: 'reread' })}
        whole={true}
      />
    );
  }
  return <Replay key={shown.count} film={shown.film} desk={shown.desk} images={images} host={host} />;
}
