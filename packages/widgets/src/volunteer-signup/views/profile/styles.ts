/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only the profile has: the way out, the switch, and lines of two. They are loaded with it. */
export const styles = css`
  .way-out {
    position: sticky;
    top: 8px;
    z-index: 1;
    display: flex;
    justify-content: end;
  }
  .way-out .btn {
    background: var(--danger);
    color: var(--paper);
  }
  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    width: 100%;
    min-height: 64px;
    padding: 0.5em 1em;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 1.25em;
    font-weight: 700;
    text-align: start;
    cursor: pointer;
  }
  .switch:hover {
    background: var(--tint);
  }
  .track {
    flex: none;
    width: 64px;
    padding: 4px;
    border: 2px solid var(--edge);
    border-radius: 20px;
  }
  .track > span {
    display: block;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--edge);
  }
  [aria-checked='true'] > .track {
    border-color: var(--accent);
    background: var(--accent);
  }
  [aria-checked='true'] > .track > span {
    margin-inline-start: auto;
    background: var(--paper);
  }
  .row {
    grid-template-columns: auto 1fr;
  }
  .stack-s > * + * {
    margin-top: 4px;
  }
  .list dd p {
    margin-top: 4px;
  }
  @media (forced-colors: active) {
    .track > span {
      background: ButtonText;
    }
    [aria-checked='true'] > .track {
      background: Highlight;
    }
    [aria-checked='true'] > .track > span {
      background: Canvas;
      forced-color-adjust: none;
    }
  }
`;
