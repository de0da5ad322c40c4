/** Marks the text as styles, for editors. */
const css = String.raw;

/** Where the parts of the builder stand; how they look is the same as everywhere. */
export const layout = css`
  .bench,
  .bench-form {
    display: grid;
    gap: 32px;
  }
  .bench-list {
    display: grid;
    gap: 4px;
  }
  .bench-pair {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .bench-code {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  pre {
    width: 100%;
    padding: 14px;
    border: 1px solid;
    overflow: auto;
    font:
      0.9375em/1.5 ui-monospace,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: left;
    direction: ltr;
  }
  textarea {
    font-family: ui-monospace, monospace;
  }
  .bench-page {
    max-height: 760px;
    padding: 16px;
    border: 2px solid;
    overflow: auto;
    /* What is only heard lies within, and makes nothing longer outside. */
    position: relative;
    background: #fff;
    color: #231c19;
    color-scheme: light;
  }
  .bench-page.dark {
    background: #161312;
    color: #f3ece5;
    color-scheme: dark;
  }
  @container (min-width: 34em) {
    .bench-pair {
      grid-template-columns: 1fr 1fr;
      align-items: end;
    }
  }
  @container (min-width: 60em) {
    .bench-form {
      grid-template: auto 1fr / 1fr 1fr;
    }
    .bench-form > :first-child {
      grid-row: span 2;
    }
  }
`;
