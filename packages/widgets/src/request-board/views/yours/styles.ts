/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only Yours has: the safe words, the conversation and lines of two. They are loaded with it. */
export const styles = css`
  .safe,
  .talk li {
    border-radius: var(--r);
    border-start-end-radius: var(--turn);
  }
  .safe {
    display: grid;
    gap: 10px;
    padding: 10px 18px;
    border: 3px solid var(--spot);
    background: var(--paper);
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.15;
  }
  .safe dt {
    font-size: 0.55em;
    font-weight: 400;
  }
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
  .talk {
    display: grid;
    gap: 12px;
  }
  .talk li {
    max-width: 30em;
    padding: 10px 14px;
    border: 2px solid var(--line);
    justify-self: start;
  }
  .talk .me {
    justify-self: end;
    background: var(--tint);
    border-color: transparent;
    border-start-end-radius: var(--r);
    border-start-start-radius: var(--turn);
  }
  .send {
    display: grid;
    gap: 10px;
  }
  .stack-s > * + * {
    margin-top: 4px;
  }
  @container (max-width: 17em) {
    .safe {
      font-size: 1.5em;
    }
  }
  @container (min-width: 34em) {
    .send {
      grid-template-columns: 1fr auto;
      align-items: end;
    }
    .send > .sum {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .safe {
      outline: 3px solid;
      outline-offset: -3px;
    }
  }
`;
