/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only this element has: the way out, and a date, which has no tile beside it. */
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
  .told + .cols {
    margin-top: 20px;
  }
  .row.date {
    display: block;
  }
  .date h4 {
    font-size: 1.1em;
  }
  .stack-s > * + * {
    margin-top: 4px;
  }
  .row.date h3 a::after {
    content: none;
  }
  @container (min-width: 62em) {
    .row .facts {
      grid-template-columns: 1fr 1fr;
    }
    .facts li:nth-child(3) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 52em) {
    .find:not(:has(.bad)) {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`;
