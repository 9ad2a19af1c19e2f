import * as l10n from '@vscode/l10n';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';

interface LoadResultProps {
  readonly picture: LoadPicture;
}

/** What comes of it in one line; a screen reader is told. */
export function LoadSummary({ picture }: LoadResultProps) {
  return (
    <p className="load-summary" role="status">
      {picture.change?.summary ?? ''}
    </p>
  );
}

/** Flows named in one line. */
const BRIEF = 2;

/** How long answers take, in one line. */
export function LoadBrief({ picture: { flows } }: LoadResultProps) {
  const named = flows.slice(0, BRIEF).map(({ name, now }) => `${name} ${now}`);
  const more = flows.length > BRIEF ? ` (+${flows.length - BRIEF})` : '';
  return <p className="load-brief">{l10n.t('p99: {0}', `${named.join(', ')}${more}`)}</p>;
}

/** Flows and blocks beside how they were before. */
export function LoadResult({ picture: { change, flows } }: LoadResultProps) {
  return (
    <>
      <table className="load-table">
        <thead>
          <tr>
            <th scope="col">{l10n.t('Flow')}</th>
            <th scope="col">{l10n.t('Rate')}</th>
            <th scope="col">{change ? l10n.t('p99 before') : l10n.t('p99')}</th>
            {change ? <th scope="col">{l10n.t('now')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {flows.map(({ name, rate, note, before, now, isWorse }) => (
            <tr key={name} className={isWorse ? 'worse' : undefined}>
              <th scope="row">
                {name}
                {note ? <small>{note}</small> : null}
              </th>
              <td>{rate}</td>
              <td>{before}</td>
              {change ? <td>{isWorse ? `▲ ${now}` : now}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {change && change.blocks.length > 0 ? (
        <table className="load-table">
          <thead>
            <tr>
              <th scope="col">{l10n.t('Block')}</th>
              <th scope="col">{l10n.t('load before')}</th>
              <th scope="col">{l10n.t('now')}</th>
            </tr>
          </thead>
          <tbody>
            {change.blocks.map(({ id, name, before, now, isOver }) => (
              <tr key={id} className={isOver ? 'worse' : undefined}>
                <th scope="row">{name}</th>
                <td>{before}</td>
                <td>{isOver ? `▲ ${now}` : now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
