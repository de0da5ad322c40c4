/** What happened in the builder, for the page that holds it. Each bubbles out of the element. */
class BuilderEvent<Detail> extends Event {
  constructor(
    type: string,
    readonly detail: Detail,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `goodturn-copied`: somebody copied a part of a snippet. */
export class SnippetCopied extends BuilderEvent<{ target: string; text: string }> {
  constructor(target: string, text: string) {
    super('goodturn-copied', { target, text });
  }
}
