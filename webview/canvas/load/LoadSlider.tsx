import * as l10n from '@vscode/l10n';

interface LoadSliderProps {
  readonly multiple: number;
  readonly onMultiple: (multiple: number) => void;
}

/** Steps of the slider per factor of ten; it goes from a tenth to a hundred times. */
const STEPS = 20;

/** How many times its load a board gets, on a logarithmic scale. */
export function LoadSlider({ multiple, onMultiple }: LoadSliderProps) {
  const said = l10n.t('{0} times the load', multiple);
  return (
    <div className="load-slider">
      <input
        type="range"
        min={-STEPS}
        max={2 * STEPS}
        step={1}
        value={Math.round(Math.log10(multiple) * STEPS)}
        aria-label={l10n.t('Load')}
        title={l10n.t('From a tenth of the load to a hundred times')}
        aria-valuetext={said}
        onChange={({ target }) => onMultiple(multipleAt(Number(target.value)))}
      />
      <button
        type="button"
        className="flow-button load-multiple"
        title={l10n.t('Back to the board’s own load')}
        aria-label={l10n.t('{0}; back to the board’s own load', said)}
        onClick={() => onMultiple(1)}
      >
        <span>{`${multiple}×`}</span>
      </button>
    </div>
  );
}

/** Two digits: 10^0.05 is 1.1 times. */
function multipleAt(place: number): number {
  return Number((10 ** (place / STEPS)).toPrecision(2));
}
