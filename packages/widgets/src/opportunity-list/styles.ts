/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only this element has: a date, which has no tile beside it. */
export const styles = css`
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
  @container (min-width: 52em) {
    .find:not(:has(.bad)) {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`;
