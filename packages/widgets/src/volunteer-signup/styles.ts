/** Marks the text as styles, for editors and for the build. */
const css = String.raw;

/** The look of what only this element has: the week, a day a row, whose boxes stand under each other. */
export const styles = css`
  .week {
    border-top: 2px solid var(--line);
  }
  .day {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0 8px;
    padding-block: 8px 4px;
    border-bottom: 2px solid var(--line);
  }
  .day > strong {
    grid-column: 1 / -1;
  }
  /* The word stands below its box where both have no room in one line. */
  .slot {
    display: grid;
    gap: 2px 8px;
    justify-items: start;
    align-content: center;
    min-height: 52px;
    font-weight: 400;
    line-height: 1.2;
    cursor: pointer;
  }
  .slot input {
    width: 24px;
    height: 24px;
    accent-color: var(--accent);
  }
  .many {
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
  }
  .one {
    grid-template-columns: 1fr;
  }
  .or {
    padding-block: 4px;
  }
  @container (max-width: 17em) {
    .day {
      grid-template-columns: 1fr;
    }
    .slot {
      grid-template-columns: auto 1fr;
      align-items: center;
    }
  }
  @container (min-width: 34em) {
    .many {
      grid-template-columns: repeat(4, 1fr);
    }
    .day {
      grid-template-columns: 7.5em repeat(3, 1fr);
      align-items: center;
      padding-block: 4px;
    }
    .day > strong {
      grid-column: auto;
    }
    .slot {
      grid-template-columns: auto 1fr;
      align-items: center;
      min-height: 44px;
    }
  }
`;
